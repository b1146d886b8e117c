import {
  beganAt,
  type FollowedChannel,
  type LiveState,
  type Show,
  type ViewerReading,
} from '#shared/model/live-state.ts'
import { en } from '#shared/strings/en.ts'
import { formatCount, formatSpan } from '#shared/strings/format.ts'

/** A number older than this (ms) is marked as old: three polls at the usual pace must have failed. */
const STALE_AFTER = 3 * 60_000

/** What is known of a channel while it is live. */
export type Live = Extract<LiveState, { phase: 'live' }>

const clockTime = new Intl.DateTimeFormat('en-GB', { weekday: 'short', hour: '2-digit', minute: '2-digit' })

/** `Games and music · Gaming`: what a show says of itself. */
export const showWords = ({ title, category }: Show): string =>
  [title?.trim() || en.channel.untitled, category?.trim()].filter(Boolean).join(' · ')

/** True when what the number column shows was received too long before `now` to be trusted. */
export const isStale = ({ viewers, at }: Live, now: number): boolean => now - (viewers?.at ?? at) > STALE_AFTER

/** The number of viewers for a narrow column. */
export const countWords = (viewers: ViewerReading | null): string =>
  viewers === null ? en.channel.unknownNumber : formatCount(viewers.count)

/** The number of viewers with its source and age, and whether it is old. */
export function viewersWords(live: Live, now: number): string {
  const { viewers, at, source } = live
  const words =
    viewers === null
      ? en.channel.viewersUnknown(source, now - at)
      : en.channel.viewers(viewers.count, viewers.source, now - viewers.at)
  return isStale(live, now) ? en.channel.stale(words) : words
}

/** `2 h 12 m`: how long a show has been on. */
export const timeLiveWords = (show: Show, now: number): string => formatSpan(now - beganAt(show))

/** Since when a show has been on, and whether Parti told so. */
export const startWords = (show: Show): string =>
  show.startedAt === null
    ? en.channel.startSeen(clockTime.format(show.seenAt))
    : en.channel.startTold(clockTime.format(show.startedAt))

/** What stands under the name of a channel that is not live. */
export function awayWords(live: Exclude<LiveState, Live>, now: number, isUnreachable: boolean): string {
  if (live.phase === 'unknown') return isUnreachable ? en.channel.noAnswerYet : en.channel.asking
  return live.lastLiveAt === null ? en.channel.neverLive : en.channel.liveAgo(now - live.lastLiveAt)
}

/** Where that is known from; null where nothing is known. */
export const awaySource = (live: Exclude<LiveState, Live>, now: number): string | null =>
  live.phase === 'unknown' ? null : en.channel.offline(live.source, now - live.at)

/** A row as a screen reader tells it, after the name. */
export function spokenWords({ live }: FollowedChannel, now: number, isUnreachable: boolean): string {
  const words =
    live.phase === 'live'
      ? [viewersWords(live, now), en.channel.liveFor(now - beganAt(live.show)), showWords(live.show)]
      : [awaySource(live, now), awayWords(live, now, isUnreachable)]
  return words.filter(Boolean).join(', ')
}
