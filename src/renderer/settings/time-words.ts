import { perLocale } from '#shared/strings/locale.ts'

const format = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))

/** A moment (ms since 1970) as `24 Nov 2026, 20:35`, by the clock of this machine. */
export const timeWords = (at: number): string => format().format(at)
