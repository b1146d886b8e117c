import type { Fate } from '#shared/model/channel.ts'
import {
  beganAt,
  isOfUnknownAge,
  type FollowedChannel,
  type LiveState,
  type Show,
  type ViewerReading,
} from '#shared/model/live-state.ts'
import { strings } from '#shared/strings/strings.ts'
import { formatCount } from '#shared/strings/format.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { perLocale } from '#shared/strings/locale.ts'

/** A number older than this (ms) is marked as old: three polls at the usual pace must have failed. */
const STALE_AFTER = 3 * 60_000

/** What is known of a channel while it is live. */
export type Live = Extract<LiveState, { phase: 'live' }>

/** What is known of it while it is not, or while nothing is. */
export type Away = Exclude<LiveState, Live>

const clockTime = perLocale(
  (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', hour: '2-digit', minute: '2-digit' }),
)

/** `Games and music · Gaming`: what a show says of itself. */
export const showWords = ({ title, category }: Pick<Show, 'title' | 'category'>): string =>
  [title?.trim() || strings.channel.untitled, category?.trim() ?? ''].filter(Boolean).map(isolated).join(' · ')

/** True when what the number column shows was received too long before `now` to be trusted. */
export const isStale = ({ viewers, at }: Live, now: number): boolean => now - (viewers?.at ?? at) > STALE_AFTER

/** The number of viewers for a narrow column. */
export const countWords = (viewers: ViewerReading | null): string =>
  viewers === null ? strings.channel.unknownNumber : formatCount(viewers.count)

/** The number of viewers with its source and age, and whether it is old. */
export function viewersWords(live: Live, now: number): string {
  const { viewers, at, source } = live
  const words =
    viewers === null
      ? strings.channel.viewersUnknown(source, now - at)
      : strings.channel.viewers(viewers.count, viewers.source, now - viewers.at)
  return isStale(live, now) ? strings.channel.stale(words) : words
}

/** `2 h 12 m`: how long a show has been on; `12 m+` where that is the least of it. */
export const timeLiveWords = (show: Show, now: number): string =>
  strings.channel.timeLive(now - beganAt(show), isOfUnknownAge(show))

/** Since when a show has been on, and whether Parti told so. */
export const startWords = (show: Show): string =>
  show.startedAt === null
    ? strings.channel.startSeen(clockTime().format(show.seenAt))
    : strings.channel.startTold(clockTime().format(show.startedAt))

/** When a channel that is not live was. */
export function lastLiveWords(live: Away, now: number, isUnreachable: boolean): string {
  if (live.phase === 'unknown') return isUnreachable ? strings.channel.noAnswerYet : strings.channel.asking
  return live.lastLiveAt === null ? strings.channel.neverLive : strings.channel.liveAgo(now - live.lastLiveAt)
}

/** Where that is known from; null where nothing is known. */
export const awaySource = (live: Away, now: number): string | null =>
  live.phase === 'unknown' ? null : strings.channel.offline(live.source, now - live.at)

/** What befell the person, in place of when they were live. */
export const fateWords = ({ standing }: Fate): string => strings.channel.fate[standing]

/** `formerly DBR`; null for a name that never changed while followed. */
export const formerWords = (formerName: string | null): string | null =>
  formerName === null ? null : strings.channel.formerly(formerName)

/** The name in full, and the one before. */
export const nameWords = ({ channel, formerName }: FollowedChannel): string =>
  [isolated(channel.name), formerWords(formerName)].filter(Boolean).join(', ')

/** A row as a screen reader tells it, after the name. Whoever is live is neither banned nor gone, whatever was noticed. */
export function spokenWords({ live, fate, formerName }: FollowedChannel, now: number, isUnreachable: boolean): string {
  const former = formerWords(formerName)
  const words =
    live.phase === 'live'
      ? [
          viewersWords(live, now),
          strings.channel.liveFor(now - beganAt(live.show), isOfUnknownAge(live.show)),
          showWords(live.show),
          former,
        ]
      : fate === null
        ? [awaySource(live, now), lastLiveWords(live, now, isUnreachable), former]
        : [fateWords(fate), former, strings.channel.fateDetail(fate)]
  return words.filter(Boolean).join(', ')
}
