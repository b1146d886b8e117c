import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { perform } from './changes.ts'

/** Unfollows the channels and offers to undo it; tells when it did not work. */
export async function unfollow(...channels: readonly Channel[]): Promise<void> {
  const [first, ...others] = channels
  if (first === undefined) return
  const words =
    others.length === 0 ? strings.follows.unfollowed(first.name) : strings.followList.unfollowed(channels.length)
  await perform(window.afterparti.follows.remove({ userIds: channels.map(({ userId }) => userId) }), words)
}
