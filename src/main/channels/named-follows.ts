import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Changed } from '#shared/model/saved-follows.ts'
import type { FollowList } from './follow-list.ts'

/** What may be done with channels that somebody names in a chat. */
export interface NamedFollows {
  /** Who is called so; null where Parti knows nobody of that name. */
  find(args: { name: string }): Promise<Channel | null>
  /** Follows a channel, or throws `channel-not-found`; the change is null where it is followed already. */
  follow(args: { userId: number }): Promise<Changed>
  /** Takes back a change that `follow` made; throws `nothing-to-restore` for any other. */
  undoFollow(args: { change: number }): void
}

interface Dependencies {
  find(name: string): Promise<Channel | null>
  channelOf(userId: number): Promise<Channel | null>
  list: Pick<FollowList, 'addAll' | 'undo'>
  clock: Pick<Clock, 'now'>
}

/** Follows for windows that may not change the list in any other way. */
export function createNamedFollows({ find, channelOf, list, clock }: Dependencies): NamedFollows {
  const made = new Set<number>()
  return {
    find: ({ name }) => find(name),
    async follow({ userId }) {
      const channel = await channelOf(userId)
      if (channel === null) throw new BridgeError('channel-not-found', String(userId))
      const changed = list.addAll([{ channel, followedAt: clock.now() }], [])
      if (changed.change !== null) made.add(changed.change)
      return changed
    },
    undoFollow({ change }) {
      if (!made.delete(change)) throw new BridgeError('nothing-to-restore')
      list.undo(change)
    },
  }
}
