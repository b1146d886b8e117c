import { perLocale } from './locale.ts'

const time = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))
const timeAndDay = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
)

/** A moment to come within a week as clocks here show it: `22:30`, or `Tue 06:00` where it is not the day of `now`. Both ms since 1970. */
export function formatMoment(at: number, now: number): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  return (isToday ? time() : timeAndDay()).format(at).replace(',', '')
}
