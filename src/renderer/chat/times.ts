import { perLocale } from '#shared/strings/locale.ts'

/**
 * Formats what is the same for `unit` ms once, in each locale anew: rows that come together are of the same second, and
 * formatting is slow.
 */
function remembering(options: Intl.DateTimeFormatOptions, unit: number): (at: number | null) => string {
  const inLocale = perLocale((locale) => {
    const format = new Intl.DateTimeFormat(locale, options)
    let known = Number.NaN
    let text = ''
    return (at: number): string => {
      const now = Math.floor(at / unit)
      if (now !== known) text = format.format(at)
      known = now
      return text
    }
  })
  return (at) => (at === null ? '' : inLocale()(at))
}

/** `19:02`; empty where it is not known. `at`: ms since 1970. */
export const minuteTime = remembering({ hour: '2-digit', minute: '2-digit' }, 60_000)

/** `19:02:07`; empty where it is not known. */
export const secondTime = remembering({ hour: '2-digit', minute: '2-digit', second: '2-digit' }, 1000)

/** `Tuesday 24 November 2026 at 19:02:07`; empty where it is not known. */
export const exactTime = remembering({ dateStyle: 'full', timeStyle: 'medium' }, 1000)
