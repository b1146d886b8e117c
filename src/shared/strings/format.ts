// Made when first needed: a formatter takes some ms, and many starts show no number.
let exact: Intl.NumberFormat | undefined
let compact: Intl.NumberFormat | undefined
let day: Intl.DateTimeFormat | undefined
let list: Intl.ListFormat | undefined

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A count for a narrow column: exact below 10,000, then `12.5K`. */
export function formatCount(count: number): string {
  exact ??= new Intl.NumberFormat('en')
  compact ??= new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
  return (count < 10_000 ? exact : compact).format(count)
}

/** `1 channel`, `12 channels`. */
export const plural = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${formatCount(count)} ${many}`

/** A span of `ms` milliseconds as `12 m`, `2 h 5 m` or `3 d 4 h`; below a minute `0 m`, never negative. */
export function formatSpan(ms: number): string {
  const span = Math.max(0, ms)
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days > 0) return `${days} d ${hours} h`
  return hours > 0 ? `${hours} h ${minutes} m` : `${minutes} m`
}

/** The age of something `ms` milliseconds old in its largest unit: `4 s`, `12 m`, `3 h` or `2 d`. */
export function formatAge(ms: number): string {
  const age = Math.max(0, ms)
  if (age < MINUTE) return `${Math.floor(age / 1000)} s`
  if (age < HOUR) return `${Math.floor(age / MINUTE)} m`
  if (age < DAY) return `${Math.floor(age / HOUR)} h`
  return `${Math.floor(age / DAY)} d`
}

/** The day of a moment (ms since 1970) where the user is: `17 May 2025`. */
export function formatDay(at: number): string {
  day ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' })
  return day.format(at)
}

/** `A`, `A and B` or `A, B and C`. */
export function formatList(names: readonly string[]): string {
  list ??= new Intl.ListFormat('en-GB')
  return list.format(names)
}
