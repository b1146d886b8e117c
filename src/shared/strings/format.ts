import type { Language } from '../model/language.ts'
import { isolated } from './isolated.ts'
import { perLocale, speech } from './locale.ts'

/** A British million is an "m", which would read as minutes. */
const numberLocale = (locale: string): string => (locale === 'en-GB' ? 'en' : locale)

const exact = perLocale((locale) => new Intl.NumberFormat(numberLocale(locale)))
const compact = perLocale(
  (locale) => new Intl.NumberFormat(numberLocale(locale), { notation: 'compact', maximumFractionDigits: 1 }),
)
const oneDigit = perLocale(
  (locale) => new Intl.NumberFormat(numberLocale(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
)
const percent = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))
const pluralRules = perLocale((locale) => new Intl.PluralRules(locale))
const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }))
const list = perLocale((locale) => new Intl.ListFormat(locale))

const KIB = 1024
const MILLION = 1_000_000
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The signs of units, shorter than those of Intl, of which two must fit beside a name. */
const UNITS: Record<Language, Record<'day' | 'hour' | 'minute' | 'second', string>> = {
  en: { day: 'd', hour: 'h', minute: 'm', second: 's' },
  de: { day: 'T', hour: 'h', minute: 'min', second: 's' },
  es: { day: 'd', hour: 'h', minute: 'min', second: 's' },
}

/** A number with the sign of its unit, which no line may part. */
const withUnit = (value: number | string, unit: string): string => `${value}\u00A0${unit}`

/** A whole number in full: `12,500`. */
export const formatExact = (value: number | bigint): string => exact().format(value)

/** A count for a narrow column: exact below 10,000, then `12.5K`. */
export const formatCount = (count: number): string => (count < 10_000 ? exact() : compact()).format(count)

/** `50%`, or `50 %` where that is the custom. */
export const formatPercent = (value: number): string => percent().format(value / 100)

/** `812 B`, `3.4 KiB`, `12 MiB`. */
export function formatBytes(bytes: number): string {
  if (bytes < KIB) return withUnit(bytes, 'B')
  const [value, unit] = bytes < KIB * KIB ? [bytes / KIB, 'KiB'] : [bytes / KIB / KIB, 'MiB']
  return withUnit(value < 10 ? oneDigit().format(value) : formatExact(Math.round(value)), unit)
}

/**
 * `1 channel`, `12 channels`. `many` is for languages that say millions differently: `1,2 M de canales`, whatever stands
 * behind the point.
 */
export function plural(count: number, one: string, other: string, many = other): string {
  const form = pluralRules().select(count < MILLION ? count : MILLION)
  return `${formatCount(count)} ${form === 'one' ? one : form === 'many' ? many : other}`
}

/** A span of `ms` milliseconds as `12 m`, `2 h 5 m` or `3 d 4 h`; below a minute `0 m`, never negative. */
export function formatSpan(ms: number): string {
  const units = UNITS[speech().language]
  const span = Math.max(0, ms)
  const days = Math.floor(span / DAY)
  const hours = Math.floor((span % DAY) / HOUR)
  const minutes = Math.floor((span % HOUR) / MINUTE)
  if (days > 0) return `${withUnit(days, units.day)} ${withUnit(hours, units.hour)}`
  const rest = withUnit(minutes, units.minute)
  return hours > 0 ? `${withUnit(hours, units.hour)} ${rest}` : rest
}

/** The age of something `ms` milliseconds old in its largest unit: `4 s`, `12 m`, `3 h` or `2 d`. */
export function formatAge(ms: number): string {
  const units = UNITS[speech().language]
  const age = Math.max(0, ms)
  if (age < MINUTE) return withUnit(Math.floor(age / 1000), units.second)
  if (age < HOUR) return withUnit(Math.floor(age / MINUTE), units.minute)
  if (age < DAY) return withUnit(Math.floor(age / HOUR), units.hour)
  return withUnit(Math.floor(age / DAY), units.day)
}

/** The day of a moment (ms since 1970) where the user is: `17 May 2025`. */
export const formatDay = (at: number): string => day().format(at)

/** `A`, `A and B` or `A, B and C`. */
export const formatList = (names: readonly string[]): string => list().format(names.map(isolated))
