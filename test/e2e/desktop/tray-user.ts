import type { MessageBus } from '@jellybrick/dbus-next'
import { activate, menuOf, readTrayItem, type TrayItem } from './tray-item.ts'
import { clickEntry, findEntry, readMenu, type LabelWanted, type MenuAddress } from './tray-menu.ts'
import type { TrayItemAddress, TrayWatcher } from './tray-watcher.ts'

/** What a user sees of the tray and can do there. The deeds need exactly one item. */
export interface TrayUser {
  items: () => Promise<TrayItem[]>
  /** Primary click. */
  activate: () => Promise<void>
  /** Clicks the entry that the labels lead to. */
  clickMenu: (path: readonly LabelWanted[]) => Promise<void>
}

interface Dependencies {
  bus: MessageBus
  watcher: TrayWatcher
}

export function createTrayUser({ bus, watcher }: Dependencies): TrayUser {
  // An item whose app ends while it is read is no longer there.
  async function readIfThere(item: TrayItemAddress): Promise<TrayItem[]> {
    try {
      return [await readTrayItem(bus, item)]
    } catch (error) {
      if (watcher.items().includes(item)) throw error
      return []
    }
  }

  function onlyItem(): TrayItemAddress {
    const [item, ...others] = watcher.items()
    if (item === undefined || others.length > 0)
      throw new Error(`Expected one tray item, not ${watcher.items().length}`)
    return item
  }

  async function onlyMenu(): Promise<MenuAddress> {
    const menu = await menuOf(bus, onlyItem())
    if (menu === null) throw new Error('The tray item has no menu')
    return menu
  }

  return {
    items: async () => (await Promise.all(watcher.items().map(readIfThere))).flat(),
    activate: () => activate(bus, onlyItem()),
    async clickMenu(path) {
      const menu = await onlyMenu()
      await clickEntry(bus, menu, findEntry(await readMenu(bus, menu), path).id)
    },
  }
}
