import { NameFlag, RequestNameReply, Variant, type MessageBus } from '@jellybrick/dbus-next'
import { z } from 'zod'
import { exportObject } from './exported-object.ts'

const NOTIFICATIONS = 'org.freedesktop.Notifications'

/** A notification as the desktop was asked to show it. */
export interface ShownNotification {
  id: number
  app: string
  icon: string
  summary: string
  body: string
  actions: { key: string; label: string }[]
  hints: Record<string, unknown>
  /** ms; -1 leaves it to the desktop, 0 is never. */
  expireTimeout: number
  /** How often it was sent: 1, and one more for every replacement. */
  revision: number
  /** How it ended; null while it is shown. */
  closed: 'by-user' | 'by-app' | null
}

/** The part of a desktop that shows notifications. */
export interface NotificationServer {
  /** All that were ever shown, in order. */
  notifications: () => ShownNotification[]
  show: () => Promise<void>
  /** Invokes an action as a click does (`default` is the body), which closes it too; throws when it was not offered. */
  click: (id: number, action: string) => void
  /** Begins or ends do-not-disturb, as KDE Plasma tells of it. */
  inhibit: (isInhibited: boolean) => void
  /** Dismisses it without an action. */
  dismiss: (id: number) => void
}

interface Dependencies {
  bus: MessageBus
  onChange: () => void
}

const REASON = { 'by-user': 2, 'by-app': 3 } as const

const notifyArguments = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), z.object({ value: z.unknown() })),
  z.number(),
])

const inPairs = (flat: string[]): { key: string; label: string }[] =>
  flat.flatMap((key, index) => (index % 2 === 0 ? [{ key, label: flat[index + 1] ?? '' }] : []))

export function createNotificationServer({ bus, onChange }: Dependencies): NotificationServer {
  const shown = new Map<number, ShownNotification>()
  let lastId = 0
  let isInhibited = false

  const emit = exportObject(bus, {
    path: '/org/freedesktop/Notifications',
    interface: NOTIFICATIONS,
    methods: {
      Notify: { reply: 'u', run: (body) => [notify(body)] },
      CloseNotification: { reply: '', run: ([id]) => close(Number(id), 'by-app') },
      // Without `actions`, apps do not wait for clicks.
      GetCapabilities: { reply: 'as', run: () => [['actions', 'body', 'body-markup', 'sound']] },
      GetServerInformation: { reply: 'ssss', run: () => ['fake-desktop', 'test', '1', '1.2'] },
    },
    properties: { Inhibited: () => new Variant('b', isInhibited) },
  })

  function notify(body: unknown[]): number {
    const [app, replaces, icon, summary, text, actions, hints, expireTimeout] = notifyArguments.parse(body)
    const before = shown.get(replaces)
    const id = before?.closed === null ? replaces : ++lastId
    shown.set(id, {
      id,
      app,
      icon,
      summary,
      body: text,
      actions: inPairs(actions),
      hints: Object.fromEntries(Object.entries(hints).map(([name, hint]) => [name, hint.value])),
      expireTimeout,
      revision: id === replaces ? (before?.revision ?? 0) + 1 : 1,
      closed: null,
    })
    onChange()
    return id
  }

  function close(id: number, closed: 'by-user' | 'by-app'): [] {
    const notification = shown.get(id)
    if (notification?.closed !== null) return []
    notification.closed = closed
    emit('NotificationClosed', 'uu', [id, REASON[closed]])
    onChange()
    return []
  }

  function openOne(id: number): ShownNotification {
    const notification = shown.get(id)
    if (notification?.closed !== null) throw new Error(`No notification ${id} is shown`)
    return notification
  }

  return {
    notifications: () => [...shown.values()],
    async show() {
      const reply = await bus.requestName(NOTIFICATIONS, NameFlag.DO_NOT_QUEUE)
      if (reply === RequestNameReply.EXISTS) throw new Error('Another notification server is on this bus')
    },
    click(id, action) {
      const { actions } = openOne(id)
      if (!actions.some(({ key }) => key === action)) throw new Error(`Notification ${id} offers no action "${action}"`)
      emit('ActionInvoked', 'us', [id, action])
      close(id, 'by-user')
    },
    inhibit: (next) => {
      isInhibited = next
    },
    dismiss: (id) => void close(openOne(id).id, 'by-user'),
  }
}
