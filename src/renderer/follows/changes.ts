import { BridgeError, type Answer, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { Changed } from '#shared/model/saved-follows.ts'
import { strings } from '#shared/strings/strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'

interface Undoable {
  change: number
  dismiss: Promise<() => void>
}

/** What can be undone, the latest last. */
let undoables: Undoable[] = []

/** The changes that main is being asked to take back. */
const pending = new Set<number>()

/** No further attempt can change this. */
const FINAL: BridgeErrorCode = 'nothing-to-restore'

const isPending = ({ change }: Undoable): boolean => pending.has(change)

async function forget(undoable: Undoable): Promise<void> {
  undoables = undoables.filter((one) => one !== undoable)
  ;(await undoable.dismiss)()
}

/** Main alone knows who is followed: the list here is behind by a moment. What failed can be undone again. */
async function undo(undoable: Undoable): Promise<void> {
  if (isPending(undoable) || !undoables.includes(undoable)) return
  const { change } = undoable
  pending.add(change)
  try {
    await ask(window.afterparti.follows.undo({ change }))
    await forget(undoable)
  } catch (error) {
    tellFailure(error)
    if (error instanceof BridgeError && error.code === FINAL) await forget(undoable)
  } finally {
    pending.delete(change)
  }
}

/** Takes back the latest change that is not being taken back yet. Returns false where there is none. */
export function undoLast(): boolean {
  const last = undoables.findLast((undoable) => !isPending(undoable))
  if (last) void undo(last)
  return last !== undefined
}

const NO_MESSAGE = Promise.resolve(() => {})

/**
 * Changes the follow list and remembers how to undo it; tells when it did not work. `words` go into a message with an
 * offer to undo; without them the change speaks for itself. Returns whether it worked.
 */
export async function perform(call: Promise<Answer<Changed>>, words?: string): Promise<boolean> {
  try {
    const { change } = await ask(call)
    if (change === null) return true
    const action = { label: strings.follows.undo, run: () => void undo(undoable) }
    const dismiss = words === undefined ? NO_MESSAGE : showToast({ text: words, action })
    const undoable: Undoable = { change, dismiss }
    undoables = [...undoables, undoable]
    return true
  } catch (error) {
    tellFailure(error)
    return false
  }
}
