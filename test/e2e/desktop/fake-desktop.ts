import { openBus } from './bus.ts'
import { createNotificationServer, type ShownNotification } from './notification-server.ts'
import type { TrayItem } from './tray-item.ts'
import type { LabelWanted } from './tray-menu.ts'
import { createTrayUser } from './tray-user.ts'
import { createTrayWatcher } from './tray-watcher.ts'
import { createChanges, waitUntil } from './wait-until.ts'

/** Stands in for the user's panel and notification pop-ups, and for the user's hand on them. */
export interface FakeDesktop {
  /** A panel comes: it holds no items until apps register. */
  showTrayHost: () => Promise<void>
  /** The panel goes, with all its items. */
  hideTrayHost: () => Promise<void>
  trayItems: () => Promise<TrayItem[]>
  /** The first item that `accept` takes. */
  waitForTray: (accept: (item: TrayItem) => boolean, deadlineMs?: number) => Promise<TrayItem>
  /** All items, once they are `count` many. */
  waitForTrayCount: (count: number, deadlineMs?: number) => Promise<TrayItem[]>
  /** Primary click on the only item. */
  activateTray: () => Promise<void>
  /** Clicks the entry that the labels lead to, in the only item's menu. */
  clickMenu: (path: readonly LabelWanted[]) => Promise<void>
  /** Something that shows notifications comes. */
  showPopups: () => Promise<void>
  /** All notifications ever shown, in order. */
  notifications: () => ShownNotification[]
  waitForNotification: (
    accept: (notification: ShownNotification) => boolean,
    deadlineMs?: number,
  ) => Promise<ShownNotification>
  /** Clicks a shown notification (`default`), or one of its buttons. */
  clickNotification: (id: number, action?: string) => void
  dismissNotification: (id: number) => void
  /** The user does not want to be disturbed, or again does. */
  doNotDisturb: (isOn: boolean) => void
  stop: () => void
}

interface Options {
  /** Whether a panel is there from the start. */
  trayHost: boolean
  /** Whether there is a notification server at all. */
  notifications: boolean
  /** The session bus to appear on; that of `DBUS_SESSION_BUS_ADDRESS` by default. */
  address?: string
}

/** Only what never comes may meet it: a busy machine takes its time. */
const DEADLINE_MS = 30_000

/** Puts a desktop on the session bus. Start it before the app: Chromium asks for a tray host once. */
export async function startFakeDesktop({ trayHost, notifications, address }: Options): Promise<FakeDesktop> {
  const bus = await openBus(address)
  const changes = createChanges()
  const watcher = await createTrayWatcher({ bus, onChange: changes.tell })
  const user = createTrayUser({ bus, watcher })
  const server = createNotificationServer({ bus, onChange: changes.tell })
  if (trayHost) await watcher.show()
  if (notifications) await server.show()

  return {
    showTrayHost: watcher.show,
    hideTrayHost: watcher.hide,
    trayItems: user.items,
    waitForTray: (accept, deadlineMs = DEADLINE_MS) =>
      waitUntil({
        what: 'such tray item',
        find: async () => (await user.items()).find(accept),
        seen: user.items,
        changes,
        deadlineMs,
      }),
    waitForTrayCount: (count, deadlineMs = DEADLINE_MS) =>
      waitUntil({
        what: `set of ${count} tray items`,
        find: async () => (watcher.items().length === count ? user.items() : undefined),
        seen: user.items,
        changes,
        deadlineMs,
      }),
    activateTray: user.activate,
    clickMenu: user.clickMenu,
    showPopups: server.show,
    notifications: server.notifications,
    waitForNotification: (accept, deadlineMs = DEADLINE_MS) =>
      waitUntil({
        what: 'such notification',
        find: async () => server.notifications().find(accept),
        seen: async () => server.notifications(),
        changes,
        deadlineMs,
      }),
    clickNotification: (id, action = 'default') => server.click(id, action),
    dismissNotification: server.dismiss,
    doNotDisturb: server.inhibit,
    stop: () => bus.disconnect(),
  }
}
