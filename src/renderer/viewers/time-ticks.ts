import { perLocale } from '#shared/strings/locale.ts'

const MINUTE = 60_000
const DAY = 86_400_000
/** The shortest month, ms. */
const MONTH = 28 * DAY

const formats = perLocale((locale) => ({
  second: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
  minute: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }),
  day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }),
  month: new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }),
}))

const isMidnight = (at: number): boolean => {
  const date = new Date(at)
  return date.getHours() === 0 && date.getMinutes() === 0 && date.getSeconds() === 0
}

/**
 * The words under the lines of a time axis, `every` ms apart: clock times, with the day in the place of midnight. `at`: ms
 * since 1970.
 */
export const tickWords = (at: readonly number[], every: number): string[] =>
  at.map((moment) => {
    const { second, minute, day, month } = formats()
    if (every >= MONTH) return month.format(moment)
    if (every >= DAY || isMidnight(moment)) return day.format(moment)
    return (every >= MINUTE ? minute : second).format(moment)
  })

/**
 * The words of ticks, empty where they would reach beyond the edge and be cut off. `rooms`: how much lies between each tick
 * and the edge, in the unit of `letter`, which is how wide a letter is at most.
 */
export const withinEdge = (words: readonly string[], rooms: readonly number[], letter: number): string[] =>
  words.map((word, index) => ((word.length * letter) / 2 > (rooms[index] ?? 0) ? '' : word))
