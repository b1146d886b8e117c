import { BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import { en } from '#shared/strings/en.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'

interface Unfollowed {
  userId: number
  dismiss: Promise<() => void>
}

/** What can be undone, the latest last. */
let unfollowed: Unfollowed[] = []

/** Whom main is being asked to bring back. */
const pending = new Set<number>()

/** No further attempt can change these. */
const FINAL: readonly BridgeErrorCode[] = ['already-followed', 'nothing-to-restore']

const isFinal = (error: unknown): boolean => error instanceof BridgeError && FINAL.includes(error.code)

const isUndoable = ({ userId }: Unfollowed): boolean => !pending.has(userId)

async function forget(userId: number): Promise<void> {
  const gone = unfollowed.filter((one) => one.userId === userId)
  unfollowed = unfollowed.filter((one) => one.userId !== userId)
  for (const { dismiss } of gone) (await dismiss)()
}

/** Main alone knows who is followed: the list here is behind by a moment. What failed can be undone again. */
async function restore(entry: Unfollowed): Promise<void> {
  const { userId } = entry
  if (!isUndoable(entry) || !unfollowed.includes(entry)) return
  pending.add(userId)
  try {
    await ask(window.afterparti.follows.restore({ userId }))
    await forget(userId)
  } catch (error) {
    tellFailure(error)
    if (isFinal(error)) await forget(userId)
  } finally {
    pending.delete(userId)
  }
}

/** Brings back whoever was unfollowed last and is not being brought back yet. Returns false when there is nobody. */
export function undoUnfollow(): boolean {
  const last = unfollowed.findLast(isUndoable)
  if (last) void restore(last)
  return last !== undefined
}

/** Unfollows a channel and offers to undo it; tells when it did not work. */
export async function unfollow({ userId, name }: Channel): Promise<void> {
  try {
    await ask(window.afterparti.follows.remove({ userId }))
  } catch (error) {
    tellFailure(error)
    return
  }
  void forget(userId)
  const undo = { label: en.follows.undo, run: () => void restore(entry) }
  const entry: Unfollowed = { userId, dismiss: showToast({ text: en.follows.unfollowed(name), action: undo }) }
  unfollowed = [...unfollowed, entry]
}
