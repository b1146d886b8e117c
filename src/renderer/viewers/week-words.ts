import { perLocale } from '#shared/strings/locale.ts'

const formats = perLocale((locale) => ({
  short: new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  hour: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' }),
}))

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY = 86_400_000

/** The name of a weekday; 0 is Monday. */
export const weekdayName = (day: number, form: 'short' | 'long'): string => formats()[form].format(MONDAY + day * DAY)

/** `20:00`: when an hour of the day begins. */
export const hourName = (hour: number): string => formats().hour.format(MONDAY + hour * 3_600_000)
