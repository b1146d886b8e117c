import type { Clock } from '#shared/clock.ts'
import type { Channel, Follow, Standing } from '#shared/model/channel.ts'
import type { Profile } from '#shared/model/profile.ts'
import { named, standing, standingOf } from './channel-identity.ts'
import type { FollowList } from './follow-list.ts'
import { createPictureKeeper } from './picture-keeper.ts'

/** Keeps the follow list true to what Parti says of the people on it. Never throws. */
export interface ChannelKeeper {
  standingOf(userId: number): Standing
  /** Parti told that the channel is live, under this name: whoever is live is neither banned nor gone. */
  seenLive(channel: Channel): void
  /** Parti told something about a channel, so it is there. */
  seenThere(userId: number): void
  /** Parti told a profile, or (null) that it knows nobody of that number. */
  profiled(userId: number, profile: Profile | null): void
}

/** A keeper that writes to this list, on a real change only. */
export function createChannelKeeper(
  list: Pick<FollowList, 'find' | 'update' | 'updateAll'>,
  clock: Clock,
): ChannelKeeper {
  const pictures = createPictureKeeper(list, clock)

  function update(userId: number, change: (follow: Follow) => Follow): void {
    try {
      list.update(userId, change)
    } catch {
      // What cannot be written now is told again by one of the next answers.
    }
  }

  return {
    standingOf: (userId) => list.find(userId)?.fate?.standing ?? 'ok',
    seenLive(channel) {
      pictures.told(channel)
      update(channel.userId, (follow) => standing(named(follow, channel, clock.now()), clock.now(), 'ok'))
    },
    seenThere: (userId) =>
      update(userId, (follow) => (follow.fate?.standing === 'vanished' ? standing(follow, clock.now(), 'ok') : follow)),
    profiled(userId, profile) {
      if (profile !== null) pictures.told(profile.channel)
      update(userId, (follow) => {
        const present = profile === null ? follow : named(follow, profile.channel, clock.now())
        return standing(present, clock.now(), standingOf(profile, follow.fate?.standing ?? 'ok'))
      })
    },
  }
}
