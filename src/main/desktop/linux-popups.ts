import type { Message } from '@jellybrick/dbus-next'
import type { PopupTest } from '#shared/model/popup-test.ts'
import type { Popup, PopupAct, PopupHost } from '../alerts/popup.ts'
import { reasonOf } from '../reason-of.ts'
import {
  capabilitiesIn,
  capabilitiesQuestion,
  idIn,
  notifyMessage,
  readSignal,
  type PopupSignal,
  subscription,
} from './linux-popup-messages.ts'
import { inTime } from './in-time.ts'
import { readDoNotDisturb } from './linux-do-not-disturb.ts'
import { connectSessionBus, sessionBusAddress, type SessionBus } from './session-bus.ts'

interface Dependencies {
  /** What the desktop calls the app, and the base name of its `.desktop` file. */
  app: { name: string; desktopEntry: string }
  onAct(act: PopupAct): void
  /** The session bus; the login's own by default. */
  address?: string | null
}

/** Errors by which the bus says that nobody has the name, and nobody can be started for it. */
const NOBODY = /\.(?:ServiceUnknown|NameHasNoOwner|Spawn\.\w+)$/

/** How long the desktop may take to tell of do-not-disturb, connecting to it included, ms. */
const TELL_WITHIN_MS = 2_000

/** The bus, and a promise that rejects when it is lost: what was called then is never answered. */
interface Connection {
  bus: SessionBus
  lost: Promise<never>
}

/**
 * Popups over D-Bus: Electron's own have no buttons on Linux in many versions, and do not tell when nobody shows them.
 * It connects when it is first used, and again after the bus was lost.
 */
export function createLinuxPopups({ app, onAct, address = sessionBusAddress() }: Dependencies): PopupHost {
  const shown = new Map<number, Popup>()
  let connection: Promise<Connection> | null = null
  /** Settles when the number of every popup that was asked for is noted, or will never be. */
  let numbered: Promise<unknown> = Promise.resolve()
  let isStopped = false

  // A click may arrive together with the number of its popup: it is looked at when all numbers are noted.
  function onMessage(message: Message): void {
    const signal = readSignal(message)
    if (signal !== null) void numbered.then(() => heed(signal))
  }

  function heed(signal: PopupSignal): void {
    const popup = shown.get(signal.id)
    if (popup === undefined) return
    shown.delete(signal.id)
    if (signal.kind === 'closed') return
    const act = signal.button === null ? popup.onClick : popup.buttons[signal.button]?.act
    if (act !== undefined) onAct(act)
  }

  async function connect(to: string): Promise<Connection> {
    const ends: (() => void)[] = []
    const lost = new Promise<never>((_resolve, reject) => {
      ends.push(() => reject(new Error('the session bus was lost')))
    })
    const onLost = (): void => {
      connection = null
      shown.clear()
      for (const end of ends) end()
    }
    // Whoever calls hears of it; while nobody does it is no news.
    lost.catch(() => undefined)
    const bus = await connectSessionBus({ address: to, onMessage, onLost })
    if (isStopped) bus.close()
    await Promise.race([bus.call(subscription(bus.dbus)), lost])
    return { bus, lost }
  }

  /** Answers what `talk` comes to, or why it could not. */
  async function ask<T>(
    talk: (bus: SessionBus) => Promise<T>,
  ): Promise<{ value: T } | Exclude<PopupTest, { outcome: 'shown' }>> {
    if (address === null || isStopped) return { outcome: 'nobody-shows' }
    try {
      connection ??= connect(address)
      const { bus, lost } = await connection
      return { value: await Promise.race([talk(bus), lost]) }
    } catch (error) {
      const type: unknown = error instanceof Error && 'type' in error ? error.type : ''
      return NOBODY.test(String(type)) ? { outcome: 'nobody-shows' } : { outcome: 'refused', reason: reasonOf(error) }
    }
  }

  return {
    async show(popup) {
      const asking = ask(async (bus) => {
        const can = await capabilities(bus)
        const id = idIn(await bus.call(notifyMessage(bus.dbus, app, popup, can)))
        if (id !== null) shown.set(id, popup)
      })
      numbered = Promise.all([numbered, asking])
      const asked = await asking
      return 'value' in asked ? { outcome: 'shown' } : asked
    },
    async isPresent() {
      return 'value' in (await ask(capabilities))
    },
    async doNotDisturb() {
      // A bus that hangs must not hold up alerts: they wait for this before they are kept.
      const asked = await inTime(
        ask((bus) => readDoNotDisturb(bus)),
        TELL_WITHIN_MS,
      )
      return asked !== null && 'value' in asked ? asked.value : 'unreadable'
    },
    stop() {
      isStopped = true
      void connection?.then(({ bus }) => bus.close()).catch(() => undefined)
    },
  }
}

const capabilities = async (bus: SessionBus): Promise<Set<string>> =>
  capabilitiesIn(await bus.call(capabilitiesQuestion(bus.dbus)))
