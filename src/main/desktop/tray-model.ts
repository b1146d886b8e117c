import { beganAt, byLiveThenViewers, viewersOf, type FollowedChannel } from '#shared/model/live-state.ts'
import { en } from '#shared/strings/en.ts'
import { formatCount, formatSpan } from '#shared/strings/format.ts'
import { trayPicture } from './tray-picture.ts'

/** Live channels named in the tooltip. */
const TOOLTIP_NAMES = 3
/** Live channels in the menu itself; the rest go under "More". */
const MENU_CHANNELS = 10

/** What the tray is to show. */
export interface TrayModel {
  /** Base name of the picture. */
  picture: string
  tooltip: string
  live: TrayChannel[]
  more: TrayChannel[]
  /** A line under the channels: why there are none, or why what is shown may be old; null where neither is so. */
  hint: string | null
}

/** A live channel in the menu. */
export interface TrayChannel {
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
  /** ms since 1970. */
  now: number
}

/** The tray as it should look now. Pure: the same facts give the same tray. */
export function trayModel({ channels, unreachable: nothingArrives, unseen, now }: TrayFacts): TrayModel {
  const all = [...channels]
  // Whoever follows nobody misses nothing.
  const unreachable = nothingArrives && all.length > 0
  const live = all.filter((channel) => channel.live.phase === 'live').toSorted(byLiveThenViewers)
  const entries = live.map((channel) => ({ userId: channel.channel.userId, label: menuLabel(channel, now) }))
  return {
    picture: trayPicture({
      state: unreachable ? 'unreachable' : live.length > 0 ? 'live' : 'idle',
      liveCount: live.length,
      dot: unseen,
    }),
    tooltip: tooltip(all, live, unreachable),
    live: entries.slice(0, MENU_CHANNELS),
    more: entries.slice(MENU_CHANNELS),
    hint: unreachable ? en.tray.menu.unreachable : live.length > 0 ? null : en.tray.menu.nobodyLive,
  }
}

function tooltip(all: FollowedChannel[], live: FollowedChannel[], unreachable: boolean): string {
  if (unreachable) return en.tray.unreachable
  if (all.length === 0) return en.tray.nobodyFollowed
  if (live.length === 0) {
    return all.every(({ live: { phase } }) => phase === 'unknown') ? en.tray.checking : en.tray.nobodyLive
  }
  const names = live.slice(0, TOOLTIP_NAMES).map((channel) => nameWithViewers(channel, ' '))
  return en.tray.live(live.length, names, live.length > TOOLTIP_NAMES)
}

function nameWithViewers(channel: FollowedChannel, separator: string): string {
  const viewers = viewersOf(channel.live)
  return viewers === null ? channel.channel.name : `${channel.channel.name}${separator}${formatCount(viewers)}`
}

function menuLabel(channel: FollowedChannel, now: number): string {
  const name = nameWithViewers(channel, ' · ')
  return channel.live.phase === 'live' ? `${name} · ${formatSpan(now - beganAt(channel.live.show))}` : name
}
