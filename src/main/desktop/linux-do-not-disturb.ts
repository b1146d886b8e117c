import { execFile } from 'node:child_process'
import type { Message } from '@jellybrick/dbus-next'
import type { DoNotDisturb } from '#shared/model/do-not-disturb.ts'
import { inTime } from './in-time.ts'
import type { DBus, SessionBus } from './session-bus.ts'

/** A hung desktop must not hold up an alert, ms. */
const WITHIN_MS = 1_000

type Call = Pick<Message, 'destination' | 'path' | 'interface' | 'member' | 'body'>

const property = (owner: string, name: string): Call => ({
  destination: 'org.freedesktop.Notifications',
  path: '/org/freedesktop/Notifications',
  interface: 'org.freedesktop.DBus.Properties',
  member: 'Get',
  body: [owner, name],
})

/**
 * Where desktops tell over D-Bus. There is no one way (https://github.com/flatpak/xdg-desktop-portal/issues/1320 lists
 * them), so each is asked, and who knows nothing of it answers with an error.
 */
const CALLS: readonly Call[] = [
  // KDE Plasma, and whoever follows it
  property('org.freedesktop.Notifications', 'Inhibited'),
  // dunst
  property('org.dunstproject.cmd0', 'paused'),
  // Xfce
  {
    destination: 'org.xfce.Xfconf',
    path: '/org/xfce/Xfconf',
    interface: 'org.xfce.Xfconf',
    member: 'GetProperty',
    body: ['xfce4-notifyd', '/do-not-disturb'],
  },
]

/**
 * Whether the desktop behind this bus is in do-not-disturb. Asked of everybody at once; who does not answer within so many ms
 * counts as one who cannot tell. Never rejects.
 */
export async function readDoNotDisturb(
  bus: SessionBus,
  env = process.env,
  withinMs = WITHIN_MS,
): Promise<DoNotDisturb> {
  const questions = [...CALLS.map((call) => askBus(bus, call)), askGnome(env, withinMs)]
  const answers = await Promise.all(questions.map((question) => inTime(question, withinMs)))
  if (answers.includes(true)) return 'on'
  return answers.includes(false) ? 'off' : 'unreadable'
}

/** What the callee says; null where it cannot tell. */
const askBus = ({ dbus, call }: SessionBus, asked: Call): Promise<boolean | null> =>
  call(messageOf(dbus, asked)).then(
    (reply) => truthIn(reply?.body[0]),
    () => null,
  )

// Nothing is started only to be asked.
const messageOf = (dbus: DBus, asked: Call): Message =>
  new dbus.Message({ ...asked, signature: 'ss', flags: dbus.MessageFlag.NO_AUTO_START })

function truthIn(answer: unknown): boolean | null {
  const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : null
  return typeof value === 'boolean' ? value : null
}

/**
 * GNOME keeps it among its settings, which the portal of settings does not show (its list of schemas is fixed), so they are
 * asked by GNOME's own command. Null on other desktops.
 */
function askGnome(env: NodeJS.ProcessEnv, timeout: number): Promise<boolean | null> {
  const isGnome = (env['XDG_CURRENT_DESKTOP'] ?? '').split(':').includes('GNOME')
  if (!isGnome) return Promise.resolve(null)
  const query = ['get', 'org.gnome.desktop.notifications', 'show-banners']
  return new Promise((resolve) => {
    execFile('gsettings', query, { env, timeout }, (failure, shown) => {
      resolve(failure === null && /^(?:true|false)$/.test(shown.trim()) ? shown.trim() === 'false' : null)
    })
  })
}
