import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import type { FollowList } from './follow-list.ts'

/** What was told within this many ms is written together … */
const GATHER_MS = 2_000
/** … and never more than once in this many: sources that do not agree must not wear the disk out. */
export const WRITE_EVERY_MS = 10 * 60_000

/** Keeps the addresses of pictures in the follow list as Parti tells them. Never throws. */
export interface PictureKeeper {
  /** Somebody was told of, with a picture or (which proves nothing) without. */
  told(channel: Channel): void
}

/** The same file on another of Parti's hosts is the same picture: they moved once and kept their names (likely). */
const isSamePicture = (a: string, b: string): boolean =>
  a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).pathname === new URL(b).pathname)

/** The follow of somebody with this picture; the same object where it is no other. Pure. */
export function pictured(follow: Follow, avatarUrl: string | undefined): Follow {
  const known = follow.channel.avatarUrl
  if (avatarUrl === undefined || (known !== undefined && isSamePicture(known, avatarUrl))) return follow
  return { ...follow, channel: { ...follow.channel, avatarUrl } }
}

/** A keeper that writes to this list, for all channels at once and on a real change only. */
export function createPictureKeeper(list: Pick<FollowList, 'find' | 'updateAll'>, clock: Clock): PictureKeeper {
  let addresses = new Map<number, string>()
  let writtenAt = -Infinity
  let cancelWrite: Cancel | null = null

  function write(): void {
    cancelWrite = null
    writtenAt = clock.elapsed()
    const told = addresses
    addresses = new Map()
    try {
      list.updateAll((follow) => pictured(follow, told.get(follow.channel.userId)))
    } catch {
      // What cannot be written now is told again by one of the next answers.
    }
  }

  return {
    told({ userId, avatarUrl }) {
      const follow = list.find(userId)
      if (avatarUrl === undefined || follow === undefined || pictured(follow, avatarUrl) === follow) return
      addresses.set(userId, avatarUrl)
      cancelWrite ??= clock.after(Math.max(GATHER_MS, writtenAt + WRITE_EVERY_MS - clock.elapsed()), write)
    },
  }
}
