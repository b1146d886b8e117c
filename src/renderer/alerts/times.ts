import { perLocale } from '#shared/strings/locale.ts'

const clock = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
)
const day = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
)

/** A Monday at noon, from which the days of the week are counted. */
const MONDAY = Date.UTC(2024, 0, 1, 12)
const DAY_MS = 24 * 3_600_000
const long = perLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }))
const short = perLocale((locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }))

/** The name of a day, 0 being Monday: `Monday` or `Mon`. */
export const dayName = (day: number, length: 'long' | 'short'): string =>
  (length === 'long' ? long : short)().format(MONDAY + day * DAY_MS)

const WEEK_MS = 6 * 24 * 3_600_000

/** `Mon 20:35`, and for what is older than a week `12 Nov, 20:35`. Both in ms since 1970. */
export const momentWords = (at: number, now: number): string => (now - at < WEEK_MS ? clock() : day()).format(at)

/** `23:05` for 1385 minutes since midnight, as an input of times takes it. */
export const minuteText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** The minutes since midnight that such a text names; null where it names none. */
export function minuteOf(text: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  return parts === null ? null : Number(parts[1]) * 60 + Number(parts[2])
}

/** `finals, cup` as words: trimmed, without empty ones and repetitions. */
export const wordsIn = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
]
