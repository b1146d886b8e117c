import { perLocale } from '#shared/strings/locale.ts'
import { spanOf, type TimeWindow } from './time-window.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const formats = perLocale((locale) => ({
  second: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  minute: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  full: new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }),
  moment: new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }),
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
}))

/** `20:35`. All moments are ms since 1970. */
export const clockWords = (at: number): string => formats().minute.format(at)

/** `Tue, 24 Nov, 20:35`. */
export const momentWords = (at: number): string => formats().moment.format(at)

/** `Tue, 24 Nov, 20:35:07`. */
export const exactWords = (at: number): string => formats().full.format(at)

/** `24 Nov 2026`. */
export const dayWords = (at: number): string => formats().day.format(at)

/** A stretch of time: `Tue, 24 Nov, 20:35–20:36`, or both ends in full where it is not within a day. */
export function stretchWords(from: number, to: number): string {
  if (to <= from) return exactWords(from)
  if (to - from >= DAY) return `${momentWords(from)} – ${momentWords(to)}`
  return `${to - from < 60_000 ? exactWords(from) : momentWords(from)}–${(to - from < 60_000 ? formats().second : formats().minute).format(to)}`
}

/** What a graph shows, for a title: `Tue, 24 Nov, 20:35` to `21:35`. */
export const windowWords = (window: TimeWindow): [from: string, to: string] => [
  momentWords(window.from),
  spanOf(window) < 20 * HOUR ? clockWords(window.to) : momentWords(window.to),
]
