import { useState } from 'react'
import type { ViewerStep } from '#shared/model/viewer-history.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { ask, tellFailure } from '../bridge.ts'
import { Choice } from '../ui/choice.tsx'
import { DialogBox } from '../ui/dialog-box.tsx'
import { showToast } from '../ui/toast.ts'
import { graphedIds, scene } from './scene.ts'
import { closeDialog } from './state.ts'
import styles from './dialogs.module.css'

const words = viewerStrings.csv

async function write(what: keyof typeof words.whats, step: ViewerStep): Promise<void> {
  const { window: seen, now } = scene.getState()
  const time = what === 'all' ? { from: 0, to: now } : { from: Math.floor(seen.from), to: Math.ceil(seen.to) }
  try {
    const { path } = await ask(window.afterparti.viewers.exportCsv({ userIds: graphedIds(), ...time, step }))
    if (path !== null) void showToast({ text: words.done(path) })
  } catch (error) {
    tellFailure(error)
  }
}

/** Which numbers go into a file, and how finely; main asks where to. */
export function CsvDialog() {
  const [what, setWhat] = useState<keyof typeof words.whats>('window')
  const [step, setStep] = useState<ViewerStep>(() => scene.getState().step)
  return (
    <DialogBox title={words.title} go={words.go} onGo={() => void write(what, step)} onClose={closeDialog}>
      <Choice label={words.what} options={words.whats} value={what} onChange={setWhat} />
      <Choice label={words.step} options={words.steps} value={step} onChange={setStep} />
      {step === 'raw' && <p className={styles.note}>{words.rawNote}</p>}
    </DialogBox>
  )
}
