import type { AlertSound } from './alert-sound.ts'
import { everyDay, type WeekHours } from './week-hours.ts'

/** `silent` leaves it to inbox and tray; `off` keeps it in the inbox alone. */
export type AlertMode = 'all' | 'silent' | 'off'

/** What a click on a notification does: the stream in the browser, the window of the chat, or that of the list. */
export type ClickAction = 'stream' | 'chat' | 'list'

/** What opens by itself when a channel is announced. */
export type AutoOpen = 'nothing' | 'stream' | 'chat'

/** How the user wants to hear of a channel. */
export interface AlertRule {
  mode: AlertMode
  /** It rings once so many watch; 0 is for everybody. */
  minimumViewers: number
  /** It rings where the title holds one of them, in capitals or not; with none, for every title. */
  words: readonly string[]
  /** When it may ring, in local time; null is whenever. */
  hours: WeekHours | null
  click: ClickAction
  autoOpen: AutoOpen
  /** Whether a new title of a show that is on rings, too. */
  titleChanges: boolean
  /** Whether it rings, too, once a show has unusually many viewers for its age. */
  whenBusy: boolean
  sound: AlertSound
  /** How loud a sound of the app is, 0 to 100. */
  volume: number
}

/** Everything that the user said about alerts. */
export interface AlertRules {
  /** For every channel without words of its own. */
  standard: AlertRule
  /** What is different for a channel, by user id in decimal. */
  channels: Readonly<Record<string, Partial<AlertRule>>>
  /** When nothing rings, whatever the rules say; local time. */
  quietHours: WeekHours
}

/** Most words of a rule, and most characters of a word. */
export const MOST_WORDS = 20
export const LONGEST_WORD = 60

/** What a new user starts with: told of everything, at any time. */
export const DEFAULT_ALERT_RULES: AlertRules = {
  standard: {
    mode: 'all',
    minimumViewers: 0,
    words: [],
    hours: null,
    click: 'stream',
    autoOpen: 'nothing',
    titleChanges: false,
    whenBusy: false,
    // The desktop has its own sound for notifications and a switch for it. Nobody is made a noise at unasked, and an app that
    // lives in the tray needs no page as long as nobody chose a sound.
    sound: 'desktop',
    volume: 60,
  },
  channels: {},
  quietHours: everyDay(null),
}

/** The rule that holds for a channel: its own where it has one, field by field, else the standard one. */
export const ruleFor = (
  { standard, channels }: Pick<AlertRules, 'standard' | 'channels'>,
  userId: number,
): AlertRule => ({
  ...standard,
  ...channels[String(userId)],
})

/** The same rules with a channel's own words replaced; where none are left, it goes with the standard ones. */
export function withChannelRule(rules: AlertRules, userId: number, rule: Partial<AlertRule>): AlertRules {
  const { [String(userId)]: _before, ...others } = rules.channels
  const isEmpty = Object.keys(rule).length === 0
  return { ...rules, channels: isEmpty ? others : { ...others, [String(userId)]: rule } }
}
