import type { ArchivedRow } from '#shared/model/archived-chat.ts'
import { perLocale } from '#shared/strings/locale.ts'

const moment = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }))
const exact = perLocale((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'medium' }))

/** When a row was written, else when it was seen first; ms since 1970. */
export const timeOf = ({ message, seenAt }: ArchivedRow): number => message.at ?? seenAt

/** `24 Nov 2026, 20:35`. `at`: ms since 1970. */
export const momentWords = (at: number): string => moment().format(at)

/** `Tuesday 24 November 2026 at 20:35:07`. */
export const exactWords = (at: number): string => exact().format(at)
