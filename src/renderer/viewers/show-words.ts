import { type ShowRecord, showFrom } from '#shared/model/show-record.ts'
import { strings } from '#shared/strings/strings.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { momentWords } from './times.ts'

const words = viewerStrings

/** When it began; `around` where Parti tells a moment and not what it is, `before` where it was on at our first look. */
export function startWords(show: ShowRecord): string {
  const from = showFrom(show)
  if (from === null) return words.none
  const isAround = show.startedAt === null && show.seenAt === null
  if (isAround) return words.shows.around(momentWords(from))
  return hasAge(show) ? momentWords(from) : words.shows.before(momentWords(from))
}

const hasAge = ({ startedAt, wasOn }: ShowRecord): boolean => startedAt !== null || !wasOn

/** How long it was on, or has been, or the least of that; null where nobody knows. `now`: ms since 1970. */
export function lengthWords(show: ShowRecord, now: number): string | null {
  const from = show.startedAt ?? show.seenAt
  const to = show.isOn ? now : show.endedAt
  return from === null || to === null ? null : strings.channel.timeLive(to - from, !hasAge(show))
}

/** Its last title. */
export const titleOf = ({ titles }: ShowRecord): string => titles.at(-1)?.title?.trim() || words.untitled

/** The titles that it had before, the last of them first; null where it had none. */
export function formerTitles(show: ShowRecord): string | null {
  const now = titleOf(show)
  const former = show.titles.map(({ title }) => title?.trim() || words.untitled).filter((title) => title !== now)
  return former.length === 0 ? null : words.shows.former([...new Set(former.toReversed())].map(isolated).join(' · '))
}

/** Whether this app saw it, or only Parti's lists tell of it. */
export const isListed = ({ seenAt }: ShowRecord): boolean => seenAt === null
