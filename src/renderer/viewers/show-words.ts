import { type ShowRecord, showFrom } from '#shared/model/show-record.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { momentWords } from './times.ts'

const words = viewerStrings

/** When it began; `around` where Parti tells a moment and not what it is. */
export function startWords(show: ShowRecord): string {
  const from = showFrom(show)
  if (from === null) return words.none
  const isAround = show.startedAt === null && show.seenAt === null
  return isAround ? words.shows.around(momentWords(from)) : momentWords(from)
}

/** How long it was on, or has been; null where that is not known. `now`: ms since 1970. */
export function lengthOf({ startedAt, seenAt, endedAt, isOn }: ShowRecord, now: number): number | null {
  const from = startedAt ?? seenAt
  const to = isOn ? now : endedAt
  return from === null || to === null ? null : Math.max(0, to - from)
}

/** Its last title. */
export const titleOf = ({ titles }: ShowRecord): string => titles.at(-1)?.title?.trim() || words.untitled

/** The titles that it had before, the last of them first; null where it had none. */
export function formerTitles(show: ShowRecord): string | null {
  const now = titleOf(show)
  const former = show.titles.map(({ title }) => title?.trim() || words.untitled).filter((title) => title !== now)
  return former.length === 0 ? null : words.shows.former([...new Set(former.toReversed())].join(' · '))
}

/** Whether this app saw it, or only Parti's lists tell of it. */
export const isListed = ({ seenAt }: ShowRecord): boolean => seenAt === null
