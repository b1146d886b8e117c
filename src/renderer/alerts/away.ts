import type { InboxEntry } from '#shared/model/alert.ts'
import { beganAt, type LiveState } from '#shared/model/live-state.ts'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { newestFirst, whenWords } from './inbox-words.ts'

/** What began while the app was off or asleep, and was not looked at: one entry per channel, the newest first. */
export function awayEntries(entries: Iterable<InboxEntry>): InboxEntry[] {
  const away = newestFirst(entries).filter(({ isAway, isSeen, outcome }) => isAway && !isSeen && outcome !== 'off')
  const latest = new Map<number, InboxEntry>()
  for (const entry of away) if (!latest.has(entry.channel.userId)) latest.set(entry.channel.userId, entry)
  return [...latest.values()]
}

/** Whether the show is still on, as far as is known. */
const isOn = ({ show, endedAt }: InboxEntry, live: LiveState | undefined): boolean =>
  endedAt === null &&
  live?.phase === 'live' &&
  (show.eventId === null ? live.show.seenAt === show.seenAt : live.show.eventId === show.eventId)

/** `live since Mon 20:35 · peak 470`, or `Mon 20:35, for 2 h 5 m` once it is over. */
export function awayWords(entry: InboxEntry, live: LiveState | undefined, now: number): string {
  const { on, lasted, over, peak } = alertStrings.away
  const began = beganAt(entry.show)
  const from = whenWords(entry, began, now)
  const span = isOn(entry, live) ? on(from) : entry.endedAt === null ? over(from) : lasted(from, entry.endedAt - began)
  return [span, entry.peak !== null && peak(entry.peak)].filter(Boolean).join(' · ')
}
