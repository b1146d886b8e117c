import type { Alert, AlertKind } from '#shared/model/alert.ts'
import { ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import type { DoNotDisturb } from '#shared/model/do-not-disturb.ts'
import type { PopupTest } from '#shared/model/popup-test.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import type { ChatRings } from './chat-rings.ts'
import type { Alerts } from './collector.ts'

/** What a click on a popup, or on one of its buttons, asks for. */
export type PopupAct = { do: 'stream' | 'chat' | 'mute'; userId: number } | { do: 'list' }

/** A notification of the desktop, in words. */
export interface Popup {
  title: string
  /** Never empty: an empty body hides the toast on Windows. */
  body: string
  onClick: PopupAct
  /** Shown where the desktop can. */
  buttons: { label: string; act: PopupAct }[]
  /** The desktop makes no sound of its own for it. */
  isSilent: boolean
}

/** Shows popups on this desktop. */
export interface PopupHost {
  /** Settles once the desktop took it or did not. Never rejects. */
  show(popup: Popup): Promise<PopupTest>
  /** Whether anything on this desktop shows popups. Never rejects. */
  isPresent(): Promise<boolean>
  /** Whether the desktop keeps popups from the user right now. Answers soon; never rejects. */
  doNotDisturb(): Promise<DoNotDisturb>
  stop(): void
}

const words = alertStrings.popup

/** What a popup says and does, but for its sound. */
export type PopupWords = Omit<Popup, 'isSilent'>

/** One channel with its title, or several by their names. A click does what the rule of the channel says. */
export function popupOf(alerts: Alerts, rules: AlertRules): PopupWords {
  const [alert] = alerts
  const names = [...new Map(alerts.map(({ channel }) => [channel.userId, channel.name])).values()]
  if (names.length === 1) return popupOfOne(alerts.at(-1) ?? alert, rules)
  return {
    title: severalOf(alerts)(names.length),
    body: words.names(names),
    onClick: { do: 'list' },
    buttons: [],
  }
}

const ONE: Record<AlertKind, (name: string) => string> = {
  live: (name) => words.live(name),
  title: (name) => words.newTitle(name),
  busy: (name) => words.busy(name),
}

function severalOf(alerts: Alerts): (count: number) => string {
  if (alerts.every(({ kind }) => kind === 'title')) return words.severalTitles
  return alerts.every(({ kind }) => kind === 'busy') ? words.severalBusy : words.several
}

function popupOfOne({ kind, channel, show }: Alert, rules: AlertRules): PopupWords {
  const { userId, name } = channel
  const { click } = ruleFor(rules, userId)
  return {
    title: ONE[kind](name),
    body: show.title?.trim() || words.untitled,
    onClick: click === 'list' ? { do: 'list' } : { do: click, userId },
    buttons: [
      { label: words.open, act: { do: 'stream', userId } },
      { label: words.chat, act: { do: 'chat', userId } },
      { label: words.mute, act: { do: 'mute', userId } },
    ],
  }
}

/** As much of what was said as a popup shows. */
const LONGEST_SAID = 300

/** A row that rings, or how many do and where. A click leads to the chat of the first. */
export function popupOfRings(rings: ChatRings, nameOf: (userId: number) => string): PopupWords {
  const [{ userId, message }, ...others] = rings
  const onClick: PopupAct = { do: 'chat', userId }
  const names = [...new Set(rings.map((ring) => nameOf(ring.userId)))]
  if (others.length > 0) return { title: words.rings(rings.length), body: words.names(names), onClick, buttons: [] }
  const { content } = message
  const said = content.kind === 'text' ? content.text : content.raw
  return {
    title: words.ring(message.userName, nameOf(userId)),
    body: said.trim().slice(0, LONGEST_SAID) || words.untitled,
    onClick,
    buttons: [],
  }
}

/** What the test button shows. */
export const testPopup = (): PopupWords => ({
  title: words.test.title,
  body: words.test.body,
  onClick: { do: 'list' },
  buttons: [],
})
