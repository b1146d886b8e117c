import {
  beganAt,
  byLiveThenViewers,
  isOfUnknownAge,
  viewersOf,
  type FollowedChannel,
  type Show,
} from '#shared/model/live-state.ts'
import type { Pause } from '#shared/model/pause.ts'
import { strings } from '#shared/strings/strings.ts'
import { formatCount } from '#shared/strings/format.ts'
import { isolated } from '#shared/strings/isolated.ts'
import { trayName } from './tray-label.ts'
import { trayPicture } from './tray-picture.ts'

/** Live channels named in the tooltip. */
const TOOLTIP_NAMES = 3
/** The longest name in the tooltip, in characters: Windows shows 127 of the whole. */
const TOOLTIP_NAME = 24
/** Live channels in the menu itself; the rest go under "More". */
const MENU_CHANNELS = 10
/** The longest name in the menu, in characters. */
const MENU_NAME = 40
/** Shows under "Recently ended". */
const ENDED_SHOWS = 5
/** What ended longer ago than this is not recent any more, in ms. */
const RECENT_MS = 24 * 3_600_000

/** What the tray is to show. */
export interface TrayModel {
  /** Base name of the picture. */
  picture: string
  tooltip: string
  live: TrayChannel[]
  more: TrayChannel[]
  /** A line under the channels: why there are none, or why what is shown may be old; null where neither is so. */
  hint: string | null
  /** Channels whose show ended, the latest first. */
  ended: TrayEnded[]
  /** The chats whose windows are open, the longest open first. */
  chats: TrayChat[]
  /** Whether clicks go through a window of a chat. */
  isAnyClickThrough: boolean
  /** The label of the entry that ends the pause; null while notifications are not paused. */
  resume: string | null
}

/** A live channel in the menu. */
export interface TrayChannel {
  userId: number
  label: string
  isMuted: boolean
}

/** A channel that was live. */
export interface TrayEnded {
  userId: number
  label: string
}

/** A chat whose window is open. */
export interface TrayChat {
  userId: number
  label: string
}

/** What the tray is made from. */
export interface TrayFacts {
  channels: Iterable<FollowedChannel>
  /** Nothing of Parti arrives: no answer and no push. */
  unreachable: boolean
  /** A go-live was announced and not looked at yet. */
  unseen: boolean
  /** The pause that holds; null where notifications are on. */
  pause: Pause | null
  isMuted(userId: number): boolean
  /** Whom the open windows of chats are about; the name is null where it is not known. */
  chats: readonly { userId: number; name: string | null }[]
  isAnyClickThrough: boolean
  /** ms since 1970. */
  now: number
}

/** The tray as it should look now. Pure: the same facts give the same tray. */
export function trayModel({
  channels,
  unreachable: nothingArrives,
  unseen,
  pause,
  isMuted,
  chats,
  isAnyClickThrough,
  now,
}: TrayFacts): TrayModel {
  const all = [...channels]
  // Whoever follows nobody misses nothing.
  const unreachable = nothingArrives && all.length > 0
  const live = all.filter((channel) => channel.live.phase === 'live').toSorted(byLiveThenViewers)
  const entries = live.map((row) => entryOf(row, isMuted(row.channel.userId), now))
  return {
    picture: trayPicture({
      state: unreachable ? 'unreachable' : pause !== null ? 'paused' : live.length > 0 ? 'live' : 'idle',
      liveCount: live.length,
      dot: unseen,
    }),
    tooltip: [tooltip(all, live, unreachable), ...(pause === null ? [] : [strings.pause.paused(pause, now)])].join(
      '\n',
    ),
    live: entries.slice(0, MENU_CHANNELS),
    more: entries.slice(MENU_CHANNELS),
    hint: unreachable ? strings.tray.menu.unreachable : live.length > 0 ? null : strings.tray.menu.nobodyLive,
    ended: recentlyEnded(all, now),
    chats: chats.map(({ userId, name }) => ({
      userId,
      label: trayName(name ?? strings.details.unnamed(userId), MENU_NAME),
    })),
    isAnyClickThrough,
    resume: pause && strings.pause.resumeFrom(pause, now),
  }
}

function tooltip(all: FollowedChannel[], live: FollowedChannel[], unreachable: boolean): string {
  if (unreachable) return strings.tray.unreachable
  if (all.length === 0) return strings.tray.nobodyFollowed
  if (live.length === 0) {
    return all.every(({ live: { phase } }) => phase === 'unknown') ? strings.tray.checking : strings.tray.nobodyLive
  }
  const names = live.slice(0, TOOLTIP_NAMES).map((row) => nameWithViewers(row, TOOLTIP_NAME).join(' '))
  return strings.tray.live(live.length, names, live.length > TOOLTIP_NAMES)
}

function nameWithViewers({ channel, live }: FollowedChannel, longest: number): string[] {
  const viewers = viewersOf(live)
  const name = isolated(trayName(channel.name, longest))
  return viewers === null ? [name] : [name, formatCount(viewers)]
}

const timeLiveOf = (show: Show, now: number): string =>
  strings.channel.timeLive(now - beganAt(show), isOfUnknownAge(show))

function entryOf(row: FollowedChannel, isMuted: boolean, now: number): TrayChannel {
  const timeLive = row.live.phase === 'live' ? [timeLiveOf(row.live.show, now)] : []
  const mark = isMuted ? [strings.tray.menu.muted] : []
  const label = [...nameWithViewers(row, MENU_NAME), ...timeLive, ...mark].join(' · ')
  return { userId: row.channel.userId, label, isMuted }
}

function recentlyEnded(all: FollowedChannel[], now: number): TrayEnded[] {
  return all
    .flatMap(({ channel, live }) => {
      const endedAt = live.phase === 'offline' ? live.lastLiveAt : null
      return endedAt !== null && now - endedAt < RECENT_MS ? [{ channel, endedAt }] : []
    })
    .toSorted((a, b) => b.endedAt - a.endedAt)
    .slice(0, ENDED_SHOWS)
    .map(({ channel: { userId, name }, endedAt }) => ({
      userId,
      label: strings.tray.menu.ended(trayName(name, MENU_NAME), now - endedAt),
    }))
}
