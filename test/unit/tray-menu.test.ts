import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { trayMenu, type TrayDeeds } from '../../src/main/desktop/tray-menu.ts'
import type { TrayModel } from '../../src/main/desktop/tray-model.ts'

const QUIET: TrayModel = {
  picture: 'idle',
  tooltip: '',
  live: [],
  more: [],
  hint: 'Nobody you follow is live',
  ended: [],
  chats: [],
  isAnyClickThrough: false,
  resume: null,
}

function menu(change: Partial<TrayModel>) {
  const deeds = {
    look: vi.fn(),
    openStream: vi.fn(),
    openChat: vi.fn(),
    openViewers: vi.fn(),
    makeClickable: vi.fn(),
    mute: vi.fn(),
    pause: vi.fn(),
    resume: vi.fn(),
    showFollows: vi.fn(),
    showSettings: vi.fn(),
    showConnection: vi.fn(),
    quit: vi.fn(),
  } satisfies TrayDeeds
  const items = trayMenu({ ...QUIET, ...change }, deeds)
  return { deeds, items }
}

const childrenOf = ({ submenu }: MenuItemConstructorOptions): MenuItemConstructorOptions[] =>
  Array.isArray(submenu) ? submenu : []
const labels = (items: MenuItemConstructorOptions[]) => items.map(({ label, type }) => label ?? type)
/** What can be chosen under "Pause notifications". */
const pausesIn = (items: MenuItemConstructorOptions[]) =>
  labels(items.filter(({ label }) => label === 'Pause notifications').flatMap(childrenOf))

function click(items: MenuItemConstructorOptions[], [label, ...rest]: string[]): void {
  const item = items.find((candidate) => candidate.label === label)
  if (item === undefined) throw new Error(`no ${label} among ${labels(items).join()}`)
  // The arguments are Electron's and nobody reads them.
  if (rest.length === 0) (item.click as () => void)()
  else click(childrenOf(item), rest)
}

test('without anybody live it says so and keeps its lasting entries', () => {
  expect(labels(menu({}).items)).toEqual([
    'Nobody you follow is live',
    'separator',
    'Follows…',
    'Pause notifications',
    'Settings…',
    'Connection…',
    'separator',
    'Quit Afterparti',
  ])
})

test('each live channel can be opened, chatted with, seen as a graph and muted; an ampersand in its name is shown', () => {
  const live = [{ userId: 7, label: 'Q&A · 3', isMuted: false }]
  const { items, deeds } = menu({ live, more: [{ userId: 8, label: 'B', isMuted: true }], hint: null })
  expect(labels(items).slice(0, 2)).toEqual(['Q&&A · 3', 'More (1)'])
  click(items, ['Q&&A · 3', 'Open stream'])
  click(items, ['Q&&A · 3', 'Open chat'])
  click(items, ['Q&&A · 3', 'Viewers…'])
  click(items, ['Q&&A · 3', 'Mute'])
  click(items, ['More (1)', 'B', 'Unmute'])
  expect(deeds.openStream).toHaveBeenCalledWith(7)
  expect(deeds.openChat).toHaveBeenCalledWith(7)
  expect(deeds.openViewers).toHaveBeenCalledWith(7)
  expect(deeds.mute.mock.calls).toEqual([
    [7, true],
    [8, false],
  ])
  expect(deeds.look).toHaveBeenCalledTimes(5)
})

test('what ended opens the stream', () => {
  const { items, deeds } = menu({ ended: [{ userId: 9, label: 'C · ended 5 m ago' }] })
  click(items, ['Recently ended', 'C · ended 5 m ago'])
  expect(deeds.openStream).toHaveBeenCalledWith(9)
})

test('offers four pauses, and to resume while one holds', () => {
  const choices = ['For 30 minutes', 'For 1 hour', 'Until tomorrow', 'Until resumed']
  const off = menu({})
  click(off.items, ['Pause notifications', 'For 1 hour'])
  expect(off.deeds.pause).toHaveBeenCalledWith('hour')
  expect(pausesIn(off.items)).toEqual(choices)
  const on = menu({ resume: 'Resume (until 22:30)' })
  expect(pausesIn(on.items)).toEqual(['Resume (until 22:30)', 'separator', ...choices])
  click(on.items, ['Pause notifications', 'Resume (until 22:30)'])
  expect(on.deeds.resume).toHaveBeenCalledOnce()
})

test('the chats that are open come to the front, and what cannot be clicked can be again', () => {
  const chats = [
    { userId: 7, label: 'DBR' },
    { userId: 8, label: 'User 8' },
  ]
  const plain = menu({ chats })
  expect(labels(plain.items)[1]).toBe('Chats')
  expect(labels(childrenOf(plain.items[1]!))).toEqual(['DBR', 'User 8'])
  const { items, deeds } = menu({ chats, isAnyClickThrough: true })
  click(items, ['Chats', 'User 8'])
  expect(deeds.openChat).toHaveBeenCalledExactlyOnceWith(8)
  click(items, ['Chats', 'Make clickable again'])
  expect(deeds.makeClickable).toHaveBeenCalledOnce()
})
