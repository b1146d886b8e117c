import type { Channel } from './channel.ts'
import type { Show } from './live-state.ts'

/** Why an alert rang or stayed silent: exactly one holds for each. */
export type AlertOutcome =
  /** It rang. */
  | 'announced'
  /** It rang although Parti told no number of viewers in time: a rule must not silence what nobody can judge. */
  | 'announced-uncounted'
  /** It rang while the desktop was in do-not-disturb: without a sound, and nothing was opened by itself. */
  | 'announced-in-do-not-disturb'
  /** It rings as soon as enough watch, or its title is told. */
  | 'waiting'
  /** The show, or the app, ended before that. */
  | 'ended-while-waiting'
  | 'below-minimum'
  | 'no-word'
  | 'outside-hours'
  | 'quiet-hours'
  | 'paused'
  | 'silent'
  | 'off'
  | 'already-live-when-first-seen'
  /** It began while the app was not running. */
  | 'began-while-away'
  /** It began and ended while the app was off or the machine slept. */
  | 'ended-while-away'

/** What it tells of: a show that began, a new title of one that is on, or unusually many viewers of it. */
export type AlertKind = 'live' | 'title' | 'busy'

/**
 * Something that could be told, as it is kept in the inbox. The key of a go-live is (user id, event id), or the live
 * period where no id is told; that of a title is (user id, one of these, title), and there is one of a busy show.
 */
export interface Alert {
  kind: AlertKind
  channel: Channel
  show: Show
  outcome: AlertOutcome
  /** It began while the app was off or the machine slept. */
  isAway: boolean
  /** When we learnt of it, ms since 1970; of a show that was over by then, when that was. */
  at: number
}

/** An alert in the inbox, with what became of it. */
export interface InboxEntry extends Alert {
  id: number
  /** When its show ended, ms since 1970; null while it is on, or where nobody saw it end. */
  endedAt: number | null
  /** The most viewers we counted during the show; null where none were told. */
  peak: number | null
  isSeen: boolean
}

/** Whether a popup was asked for. */
export const rang = (outcome: AlertOutcome): boolean =>
  outcome === 'announced' || outcome === 'announced-uncounted' || outcome === 'announced-in-do-not-disturb'

const UNMARKED: readonly AlertOutcome[] = [
  'off',
  'waiting',
  'ended-while-waiting',
  'below-minimum',
  'no-word',
  'already-live-when-first-seen',
  'ended-while-away',
]

/** Whether the tray marks it: what rang, and what only the moment or a silent rule kept from ringing. */
export const marksTray = (outcome: AlertOutcome): boolean => !UNMARKED.includes(outcome)
