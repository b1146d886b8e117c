import type { Channel } from '#shared/model/channel.ts'
import { en } from '#shared/strings/en.ts'
import { perform } from './changes.ts'

/** Unfollows the channels and offers to undo it; tells when it did not work. */
export async function unfollow(...channels: readonly Channel[]): Promise<void> {
  const [first, ...others] = channels
  if (first === undefined) return
  const words = others.length === 0 ? en.follows.unfollowed(first.name) : en.followList.unfollowed(channels.length)
  await perform(window.afterparti.follows.remove({ userIds: channels.map(({ userId }) => userId) }), words)
}
