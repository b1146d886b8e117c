import type { Channel } from '#shared/model/channel.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'
import { unfollow } from './unfollow.ts'

/** Follows somebody by their number and offers to undo it; tells when it did not work. */
export async function followUser({ userId }: Pick<Channel, 'userId'>): Promise<void> {
  try {
    const { channel } = await ask(window.afterparti.follows.add({ text: String(userId) }))
    const undo = { label: strings.follows.undo, run: () => void unfollow(channel) }
    void showToast({ text: strings.discover.followed(channel.name), action: undo })
  } catch (error) {
    tellFailure(error)
  }
}
