import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { showToast } from '../ui/toast.ts'
import { somethingGone } from './state.ts'

const words = archiveStrings.forget
const { archive } = window.afterparti

/** Whose words are to be forgotten: those in the room of a channel, or those of a person in all rooms. */
export interface ToForget {
  kind: 'room' | 'user'
  userId: number
  name: string
}

async function forget({ kind, userId }: ToForget): Promise<void> {
  const hideRunning = showToast({ text: words.running })
  try {
    await ask(kind === 'room' ? archive.forgetChannel({ userId }) : archive.forgetUser({ userId }))
    void showToast({ text: words.done })
  } catch (error) {
    tellFailure(error)
  } finally {
    void hideRunning.then((hide) => hide())
    // Also after a failure: the rows may be gone though the file could not be written anew.
    somethingGone()
  }
}

/** Asks whether something is really to be forgotten, and does it. */
export const ForgetDialog = ({ what, onClose }: { what: ToForget; onClose: () => void }) => {
  const isRoom = what.kind === 'room'
  return (
    <DialogBox
      title={isRoom ? words.roomTitle(what.name) : words.userTitle(what.name)}
      go={words.go}
      isDestructive
      onGo={() => void forget(what)}
      onClose={onClose}
    >
      <p>{isRoom ? words.roomBody : words.userBody}</p>
      <p>{words.elsewhere}</p>
    </DialogBox>
  )
}
