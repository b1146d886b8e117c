import { rang, type Alert, type InboxEntry } from '#shared/model/alert.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { momentWords } from './times.ts'

/** Which entries are on show. */
export type InboxFilter = keyof typeof alertStrings.inbox.filters

/** Whether an entry is on show. */
export const passes = ({ outcome }: InboxEntry, filter: InboxFilter): boolean =>
  filter === 'all' || rang(outcome) === (filter === 'announced')

/** The entries as they are shown. */
export const newestFirst = (entries: Iterable<InboxEntry>): InboxEntry[] =>
  [...entries].toSorted((a, b) => b.at - a.at || b.id - a.id)

/** `Mon 20:35`, or `around Mon 20:35` where Parti tells one moment of a show and not which; both in ms since 1970. */
export function whenWords({ outcome, show }: Alert, at: number, now: number): string {
  const moment = momentWords(at, now)
  return outcome === 'ended-while-away' && show.startedAt === null ? alertStrings.inbox.around(moment) : moment
}

/** `Announced · lasted 2 h 5 m · peak 470`: what became of it, and of its show. */
export function outcomeWords({ kind, outcome, show, endedAt, peak }: InboxEntry): string {
  const { lasted, peak: peakWords } = alertStrings.inbox
  const began = show.startedAt ?? show.seenAt
  return [
    alertStrings.outcomes[outcome],
    kind === 'live' && endedAt !== null && lasted(endedAt - began),
    kind === 'live' && peak !== null && peakWords(peak),
  ]
    .filter(Boolean)
    .join(' · ')
}
