import { perLocale } from '#shared/strings/locale.ts'

const minute = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))
const second = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
)

/** `14:32`. */
export const clockTime = (at: number): string => minute().format(at)

/** `14:32:07`. */
export const exactTime = (at: number): string => second().format(at)
