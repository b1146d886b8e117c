import type { Channel } from '#shared/model/channel.ts'
import { en } from '#shared/strings/en.ts'
import { ask, wordsFor } from '../bridge.ts'
import { follows } from '../stores/follows.ts'
import { showToast } from '../ui/toast.ts'

interface Unfollowed {
  userId: number
  dismiss: Promise<() => void>
}

/** What can be undone, the latest last. */
let unfollowed: Unfollowed[] = []

const isFollowed = (userId: number): boolean => follows.getState().items.has(String(userId))

const tell = (error: unknown): void => void showToast({ text: wordsFor(error) })

async function restore({ userId, dismiss }: Unfollowed): Promise<void> {
  unfollowed = unfollowed.filter((one) => one.userId !== userId)
  ;(await dismiss)()
  await ask(window.afterparti.follows.restore({ userId })).catch(tell)
}

/** Brings back whoever was unfollowed last and is not followed again meanwhile. Returns false when there is nobody. */
export function undoUnfollow(): boolean {
  unfollowed = unfollowed.filter(({ userId }) => !isFollowed(userId))
  const last = unfollowed.at(-1)
  if (last) void restore(last)
  return last !== undefined
}

/** Unfollows a channel and offers to undo it; tells when it did not work. */
export async function unfollow({ userId, name }: Channel): Promise<void> {
  try {
    await ask(window.afterparti.follows.remove({ userId }))
  } catch (error) {
    tell(error)
    return
  }
  const undo = { label: en.follows.undo, run: () => void restore(entry) }
  const entry: Unfollowed = { userId, dismiss: showToast({ text: en.follows.unfollowed(name), action: undo }) }
  unfollowed = [...unfollowed.filter((one) => one.userId !== userId), entry]
}

/** Opens a channel's page in the browser; tells when it did not work. */
export async function openStream(userId: number): Promise<void> {
  await ask(window.afterparti.follows.openStream({ userId })).catch(tell)
}
