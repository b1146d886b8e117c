import type { AlertOutcome } from '#shared/model/alert.ts'
import type { AlertRule } from '#shared/model/alert-rules.ts'
import { isWithin, type LocalTime, type WeekHours } from '#shared/model/week-hours.ts'

/** How we came to know of a show: we saw it begin; it was on when we first looked, for one of two reasons; or it was over. */
export type Discovery = 'witnessed' | 'already-live-when-first-seen' | 'began-while-away' | 'ended-while-away'

/** Everything that an outcome depends on. */
export interface AlertFacts {
  discovery: Discovery
  rule: AlertRule
  quietHours: WeekHours
  isPaused: boolean
  /** What a clock on the user's wall shows. */
  local: LocalTime
  /** Null while Parti has not told. */
  title: string | null
  /** The most viewers so far; null while Parti has not told any. */
  viewers: number | null
  /** No more waiting: what is not known by now counts as unknown. */
  isLate: boolean
}

/** How long a show may take to reach the viewers that a rule demands, or to tell its title, ms. */
export const WAIT_MS = 5 * 60_000

/** What becomes of an alert. `waiting` asks to be asked again, with newer facts or once it is late. Pure. */
export function decide(facts: AlertFacts): AlertOutcome {
  const { discovery, rule, quietHours, isPaused, local, title, isLate } = facts
  if (rule.mode === 'off') return 'off'
  if (discovery !== 'witnessed') return discovery
  if (rule.mode === 'silent') return 'silent'
  const mustHoldWord = rule.words.length > 0
  if (mustHoldWord && title !== null && !holdsWord(title, rule.words)) return 'no-word'
  if (rule.hours !== null && !isWithin(rule.hours, local)) return 'outside-hours'
  if (isWithin(quietHours, local)) return 'quiet-hours'
  if (isPaused) return 'paused'
  if (mustHoldWord && title === null) return isLate ? 'no-word' : 'waiting'
  return byViewers(facts)
}

/** What becomes of a show that was over before anybody could be told. Pure. */
export const decideMissed = ({ mode }: AlertRule): AlertOutcome => (mode === 'off' ? 'off' : 'ended-while-away')

/** Without any number it rings in the end: that Parti tells none must not silence a channel for good. */
function byViewers({ rule, viewers, isLate }: AlertFacts): AlertOutcome {
  if ((viewers ?? 0) >= rule.minimumViewers) return 'announced'
  if (!isLate) return 'waiting'
  return viewers === null ? 'announced-uncounted' : 'below-minimum'
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

const holdsWord = (title: string, words: readonly string[]): boolean => {
  const within = folded(title)
  return words.some((word) => within.includes(folded(word)))
}
