/** A span of a day in minutes since midnight: 0–1439 both. `to` at or before `from` is on the next day. */
export interface Span {
  from: number
  to: number
}

/** A span for each day of the week on which it begins, Monday first; null where none begins. */
export type WeekHours = readonly (Span | null)[]

/** What a clock on the wall shows. */
export interface LocalTime {
  /** 0 is Monday. */
  weekday: number
  /** Since midnight. */
  minute: number
}

/** Days in a week. */
export const WEEK_DAYS = 7

/** The same span on every day. */
export const everyDay = (span: Span | null): WeekHours => Array.from({ length: WEEK_DAYS }, () => span)

/**
 * Whether a clock on the wall stands within the hours: `from` included, `to` not. It is the wall that counts, so an hour
 * that comes twice when clocks are set back is within twice, and one that is skipped is never met.
 */
export function isWithin(hours: WeekHours, { weekday, minute }: LocalTime): boolean {
  const today = hours[weekday] ?? null
  const yesterday = hours[(weekday + WEEK_DAYS - 1) % WEEK_DAYS] ?? null
  const begins = today !== null && minute >= today.from && (minute < today.to || reachesOver(today))
  return begins || (yesterday !== null && reachesOver(yesterday) && minute < yesterday.to)
}

const reachesOver = ({ from, to }: Span): boolean => to <= from
