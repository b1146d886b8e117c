import { DBusError, Variant, type MessageBus } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { callBus, type BusCall } from './bus.ts'

/** One entry of a tray menu, as a panel would draw it. */
export interface MenuEntry {
  id: number
  label: string
  enabled: boolean
  type: 'standard' | 'separator'
  /** Whether it is ticked; null where it cannot be. */
  toggle: boolean | null
  children: MenuEntry[]
}

/** A menu on the bus. */
export interface MenuAddress {
  service: string
  path: string
}

const property = z.object({ value: z.unknown() }).transform(({ value }) => value)
const layout = z.tuple([
  z.number(),
  z.record(z.string(), property),
  z.array(property), // each of the same form
])

// com.canonical.dbusmenu marks the access key with `_` and writes a real one twice.
const withoutAccessKey = (label: string): string => label.replaceAll(/_(.)/g, '$1')

function readEntry(raw: unknown): MenuEntry {
  const [id, properties, children] = layout.parse(raw)
  const { label = '', enabled = true, type = 'standard' } = properties
  return {
    id,
    label: withoutAccessKey(String(label)),
    enabled: enabled === true,
    type: type === 'separator' ? 'separator' : 'standard',
    toggle: properties['toggle-type'] ? properties['toggle-state'] === 1 : null,
    children: children.map(readEntry).filter((_, index) => isVisible(children[index])),
  }
}

const isVisible = (raw: unknown): boolean => layout.parse(raw)[1]['visible'] !== false

const menuCall = (menu: MenuAddress, member: string, signature: string, body: unknown[]): BusCall => ({
  destination: menu.service,
  path: menu.path,
  interface: 'com.canonical.dbusmenu',
  member,
  signature,
  body,
})

/** The visible entries of a menu, with all submenus. */
export async function readMenu(bus: MessageBus, menu: MenuAddress): Promise<MenuEntry[]> {
  const [, root] = await callBus(bus, menuCall(menu, 'GetLayout', 'iias', [0, -1, []]))
  return readEntry(root).children
}

/** Clicks an entry. An app that quits or renews its item on a click leaves without an answer; that is no failure. */
export async function clickEntry(bus: MessageBus, menu: MenuAddress, id: number): Promise<void> {
  try {
    await callBus(bus, menuCall(menu, 'Event', 'isvu', [id, 'clicked', new Variant('s', ''), 0]))
  } catch (error) {
    if (!(error instanceof DBusError && error.type === 'org.freedesktop.DBus.Error.NoReply')) throw error
  }
}

/** A label, or what it matches where it also tells what changes from one minute to the next. */
export type LabelWanted = string | RegExp

/** The entry that `path` leads to by its labels; throws when it is not there or is disabled. */
export function findEntry(entries: MenuEntry[], path: readonly LabelWanted[]): MenuEntry {
  const [label = '', ...rest] = path
  const entry = entries.find((candidate) =>
    typeof label === 'string' ? candidate.label === label : label.test(candidate.label),
  )
  if (entry === undefined) throw new Error(`No menu entry "${label}" among: ${entries.map((e) => e.label).join(', ')}`)
  if (!entry.enabled) throw new Error(`The menu entry "${label}" is disabled`)
  return rest.length === 0 ? entry : findEntry(entry.children, rest)
}
