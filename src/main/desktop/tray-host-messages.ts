import type { Message } from '@jellybrick/dbus-next'
import type { DBus } from './session-bus.ts'

// https://www.freedesktop.org/wiki/Specifications/StatusNotifierItem/StatusNotifierWatcher/
const WATCHER = 'org.kde.StatusNotifierWatcher'
const WATCHER_PATH = '/StatusNotifierWatcher'
const BUS = 'org.freedesktop.DBus'
const HOST_SIGNALS = ['StatusNotifierHostRegistered', 'StatusNotifierHostUnregistered']

const MATCH_RULES = [
  `type='signal',sender='${BUS}',interface='${BUS}',member='NameOwnerChanged',arg0='${WATCHER}'`,
  ...HOST_SIGNALS.map((member) => `type='signal',sender='${WATCHER}',interface='${WATCHER}',member='${member}'`),
]

/** Asks the bus to deliver what `concernsTrayHost` recognises. */
export const subscriptions = (dbus: DBus): Message[] =>
  MATCH_RULES.map(
    (rule) =>
      new dbus.Message({
        destination: BUS,
        path: '/org/freedesktop/DBus',
        interface: BUS,
        member: 'AddMatch',
        signature: 's',
        body: [rule],
      }),
  )

/** Asks the watcher, without starting one, whether a panel shows what is registered with it. */
export const hostQuestion = (dbus: DBus): Message =>
  new dbus.Message({
    destination: WATCHER,
    path: WATCHER_PATH,
    interface: `${BUS}.Properties`,
    member: 'Get',
    signature: 'ss',
    body: [WATCHER, 'IsStatusNotifierHostRegistered'],
    flags: dbus.MessageFlag.NO_AUTO_START,
  })

/** What the reply to `hostQuestion` says. */
export function saysHostRegistered(reply: Message): boolean {
  const [variant] = reply.body
  return typeof variant === 'object' && variant !== null && 'value' in variant && variant.value === true
}

/** Whether the watcher's bus name passed to another owner, or to nobody. */
export const isNewWatcher = ({ interface: source, member, body }: Message): boolean =>
  source === BUS && member === 'NameOwnerChanged' && body[0] === WATCHER

/** Whether the answer to `hostQuestion` may have changed. */
export const concernsTrayHost = (message: Message): boolean =>
  isNewWatcher(message) || (message.interface === WATCHER && HOST_SIGNALS.includes(message.member))
