import type { Message } from '@jellybrick/dbus-next'
import type { Popup } from '../alerts/popup.ts'
import type { DBus } from './session-bus.ts'

// https://specifications.freedesktop.org/notification-spec/latest/
const NOTIFICATIONS = 'org.freedesktop.Notifications'
const PATH = '/org/freedesktop/Notifications'
/** The action that a click on the body invokes. */
const BODY = 'default'

const message = (dbus: DBus, member: string, signature = '', body: unknown[] = []): Message =>
  new dbus.Message({ destination: NOTIFICATIONS, path: PATH, interface: NOTIFICATIONS, member, signature, body })

/** Asks the bus to deliver what the notification server tells. */
export const subscription = (dbus: DBus): Message =>
  new dbus.Message({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    interface: 'org.freedesktop.DBus',
    member: 'AddMatch',
    signature: 's',
    body: [`type='signal',sender='${NOTIFICATIONS}',interface='${NOTIFICATIONS}'`],
  })

/** Asks what the server can do; starts one where the desktop knows how. */
export const capabilitiesQuestion = (dbus: DBus): Message => message(dbus, 'GetCapabilities')

/** What the reply to that says. */
export const capabilitiesIn = (reply: Message | null): Set<string> => {
  const [list] = reply?.body ?? []
  return new Set(Array.isArray(list) ? list.map(String) : [])
}

/** Asks to show the popup, with buttons and a click only where the server offers them. */
export function notifyMessage(
  dbus: DBus,
  app: { name: string; desktopEntry: string },
  popup: Popup,
  can: Set<string>,
): Message {
  const actions = [BODY, popup.title, ...popup.buttons.flatMap(({ label }, index) => [String(index), label])]
  return message(dbus, 'Notify', 'susssasa{sv}i', [
    app.name,
    0,
    '',
    popup.title,
    can.has('body-markup') ? escaped(popup.body) : popup.body,
    can.has('actions') ? actions : [],
    { 'desktop-entry': new dbus.Variant('s', app.desktopEntry), ...soundHints(dbus, popup.isSilent, can) },
    -1,
  ])
}

/** Where the desktop has a sound for messages, it plays that; some play none unless they are told which. */
const soundHints = (dbus: DBus, isSilent: boolean, can: Set<string>) => {
  if (isSilent) return { 'suppress-sound': new dbus.Variant('b', true) }
  return can.has('sound') ? { 'sound-name': new dbus.Variant('s', 'message-new-instant') } : {}
}

/** Where a body is markup, a stranger's title must not become a link or a picture. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The number that the server gave the popup; null where the reply makes no sense. */
export const idIn = (reply: Message | null): number | null => {
  const [id] = reply?.body ?? []
  return typeof id === 'number' ? id : null
}

/** What the server tells of a popup by its number; `button` is null for a click on its body. */
export type PopupSignal = { id: number; kind: 'clicked'; button: number | null } | { id: number; kind: 'closed' }

/** What a message tells of a popup; null where it is about something else. */
export function readSignal({ interface: source, member, body }: Message): PopupSignal | null {
  const [id, key] = body
  if (source !== NOTIFICATIONS || typeof id !== 'number') return null
  if (member === 'NotificationClosed') return { id, kind: 'closed' }
  if (member !== 'ActionInvoked' || typeof key !== 'string') return null
  return { id, kind: 'clicked', button: key === BODY ? null : Number(key) }
}
