import type { MessageBus } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { callBus } from './bus.ts'
import { readMenu, type MenuAddress, type MenuEntry } from './tray-menu.ts'
import type { TrayItemAddress } from './tray-watcher.ts'

/** A picture as it crosses the bus. */
export interface Pixmap {
  width: number
  height: number
  /** Four bytes a pixel: alpha, red, green, blue. */
  argb: Buffer
}

/** What a panel knows of one tray item. */
export interface TrayItem {
  title: string
  status: string
  toolTip: string
  icon: Pixmap[]
  menu: MenuEntry[]
}

const ITEM = 'org.kde.StatusNotifierItem'

const text = z.object({ value: z.string() }).optional()
const pixmap = z.tuple([z.number(), z.number(), z.instanceof(Buffer)])
const properties = z.object({
  Title: text,
  Status: text,
  ToolTip: z.object({ value: z.tuple([z.string(), z.array(pixmap), z.string(), z.string()]) }).optional(),
  IconPixmap: z.object({ value: z.array(pixmap) }).optional(),
  Menu: text,
})

async function readProperties(
  bus: MessageBus,
  { service, path }: TrayItemAddress,
): Promise<z.infer<typeof properties>> {
  const [all] = await callBus(bus, {
    destination: service,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'GetAll',
    signature: 's',
    body: [ITEM],
  })
  return properties.parse(all)
}

// Items without a menu give a path all the same; these are the usual ones.
const NO_MENU = ['/', '/NO_DBUSMENU']

/** Where the item's menu is; null where it has none. */
export async function menuOf(bus: MessageBus, item: TrayItemAddress): Promise<MenuAddress | null> {
  const { Menu } = await readProperties(bus, item)
  return Menu === undefined || NO_MENU.includes(Menu.value) ? null : { service: item.service, path: Menu.value }
}

/** Reads a registered item with its menu. */
export async function readTrayItem(bus: MessageBus, item: TrayItemAddress): Promise<TrayItem> {
  const { Title, Status, ToolTip, IconPixmap } = await readProperties(bus, item)
  const menu = await menuOf(bus, item)
  return {
    title: Title?.value ?? '',
    status: Status?.value ?? '',
    toolTip: ToolTip?.value[2] ?? '',
    icon: (IconPixmap?.value ?? []).map(([width, height, argb]) => ({ width, height, argb })),
    menu: menu === null ? [] : await readMenu(bus, menu),
  }
}

/** A primary click on the item. */
export async function activate(bus: MessageBus, { service, path }: TrayItemAddress): Promise<void> {
  await callBus(bus, { destination: service, path, interface: ITEM, member: 'Activate', signature: 'ii', body: [0, 0] })
}
