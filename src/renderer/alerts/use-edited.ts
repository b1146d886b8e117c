import { useState } from 'react'
import { tellFailure } from '../bridge.ts'

/**
 * A value that the user edits: as they left it until main tells what became of it, and as it was, with a message, where
 * it could not be saved.
 */
export function useEdited<Value>(
  value: Value,
  save: (next: Value) => Promise<unknown>,
): [Value, (next: Value) => void] {
  const [edited, setEdited] = useState<{ from: Value; to: Value } | null>(null)
  const shown = edited !== null && edited.from === value ? edited.to : value
  const edit = (next: Value): void => {
    setEdited({ from: value, to: next })
    save(next).catch((error: unknown) => {
      setEdited(null)
      tellFailure(error)
    })
  }
  return [shown, edit]
}
