import { useState } from 'react'
import type { RestorePreview } from '#shared/model/data-facts.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import type { Answer } from '#shared/bridge/errors.ts'
import { ask, tellFailure } from '../bridge.ts'
import { showToast } from '../ui/toast.ts'
import { dataFacts } from './facts.ts'
import { useCall } from './use-call.ts'

const { data } = window.afterparti

/** Looking at backups and restoring them, for one place that offers some. */
export interface RestoreState {
  /** What the backup that is being looked at would change; null while none is. */
  preview: RestorePreview | null
  error: string | null
  isRunning: boolean
  look: (call: () => Promise<Answer<RestorePreview | null>>) => void
  restore: () => void
  cancel: () => void
}

async function undo(): Promise<void> {
  try {
    await ask(data.undoRestore())
    dataFacts.reload()
    void showToast({ text: settingsStrings.data.undone })
  } catch (error) {
    tellFailure(error)
  }
}

/** The state of restoring. */
export function useRestore(): RestoreState {
  const [preview, setPreview] = useState<RestorePreview | null>(null)
  const { error, isRunning, run } = useCall()
  const restore = () => {
    if (preview === null) return
    run(
      () => data.restore({ id: preview.id }),
      () => {
        setPreview(null)
        dataFacts.reload()
        const action = { label: settingsStrings.data.undo, run: () => void undo() }
        void showToast({ text: settingsStrings.data.restored, action })
      },
    )
  }
  return {
    preview,
    error,
    isRunning,
    look: (call) => run(call, setPreview),
    restore,
    cancel: () => setPreview(null),
  }
}
