import type { SocialAccount } from '#shared/model/channel.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import type { PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import { strings } from '#shared/strings/strings.ts'
import { formatExact, formatSpan } from '#shared/strings/format.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { perLocale } from '#shared/strings/locale.ts'

const words = strings.details

const day = perLocale((locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }))
const moment = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }),
)
const clock = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))

/** `3 May 2025`. */
export const dayWords = (at: number): string => day().format(at)

/** An exact whole number in decimal, however large, in groups of three digits. */
export const amountWords = (amount: string): string => formatExact(BigInt(amount))

/** An exact count. */
export const countWords = (count: number | null): string => (count === null ? words.about.untold : formatExact(count))

/** `KickBalthierGR on twitter`; Discord's older names with their number. */
export function accountWords({ platform, username, discriminator }: SocialAccount): string {
  const number = discriminator === null || discriminator === '0' ? '' : `#${discriminator}`
  return `${isolated(`${username}${number}`)} · ${platform}`
}

/** Text with one kind of line end, and none before or after it. */
export const linesOf = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

/** What a pinned message says. */
export const pinnedWords = ({ message: { content } }: PinnedMessage): string =>
  content.kind === 'raid' ? words.pinned.raid(content.from, content.to) : linesOf(content.text)

/** `3 May 2025 · 3 h 0 m · 120 viewers`, as far as it was told. */
export function pastWords({ startedAt, endedAt, totalViewers, category }: PastShow): string {
  const began = startedAt ?? endedAt
  const isSpanKnown = startedAt !== null && endedAt !== null && endedAt > startedAt
  return [
    began === null ? null : dayWords(began),
    isSpanKnown ? formatSpan(endedAt - startedAt) : null,
    totalViewers === null ? null : words.past.viewers(totalViewers),
    category && isolated(category.trim()),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** `Sat, 3 May, 20:00–22:00`. */
export function scheduledWords({ startsAt, endsAt }: ScheduledShow): string {
  const isSameEvening = endsAt !== null && endsAt > startsAt && endsAt - startsAt < 24 * 3_600_000
  return moment().format(startsAt) + (isSameEvening ? `–${clock().format(endsAt)}` : '')
}
