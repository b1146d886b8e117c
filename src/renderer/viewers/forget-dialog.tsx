import type { Channel } from '#shared/model/channel.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { DialogBox } from '../ui/dialog-box.tsx'
import { showToast } from '../ui/toast.ts'
import { forgetReadings } from './live-now.ts'
import { graphData } from './scene.ts'
import { closeDialog, followNow } from './state.ts'

const words = viewerStrings.forget

async function forget(userId: number): Promise<void> {
  const hideRunning = showToast({ text: words.running })
  try {
    await ask(window.afterparti.viewers.forget({ userId }))
    void showToast({ text: words.done })
  } catch (error) {
    tellFailure(error)
  } finally {
    void hideRunning.then((hide) => hide())
    // Also after a failure: numbers may be gone though the file could not be written anew.
    forgetReadings(userId)
    followNow()
    graphData.afresh()
  }
}

/** Asks whether the numbers of a channel are really to be forgotten, and does it. */
export const ForgetDialog = ({ channel }: { channel: Channel }) => (
  <DialogBox
    title={words.title(channel.name)}
    go={words.go}
    isDestructive
    onGo={() => void forget(channel.userId)}
    onClose={closeDialog}
  >
    <p>{words.body}</p>
    <p>{words.elsewhere}</p>
  </DialogBox>
)
