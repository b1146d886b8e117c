import { useState } from 'react'

/** How a user left a value. */
interface Edited<Value> {
  to: Value
  /** What main told last. */
  told: Value
  /** Under way until main has it; null from then on: what it tells next is the newest there is. */
  saving: Promise<unknown> | null
}

/**
 * A value that main tells and the user edits: as they left it until main tells what became of it, however many edits
 * come before that, and as main has it where it could not be saved.
 * @param save Gives an edit to main; where it rejects, so does the edit.
 */
export function useEdited<Value>(
  value: Value,
  save: (next: Value) => Promise<unknown>,
): [Value, (next: Value) => Promise<void>] {
  const [edited, setEdited] = useState<Edited<Value> | null>(null)
  // What is told while an edit is under way answers an earlier one.
  if (edited !== null && edited.told !== value) setEdited(edited.saving === null ? null : { ...edited, told: value })

  const edit = async (next: Value): Promise<void> => {
    const saving = save(next)
    const settle = (isSaved: boolean): void =>
      setEdited((newest) => {
        if (newest?.saving !== saving) return newest
        return isSaved ? { ...newest, saving: null } : null
      })
    setEdited({ to: next, told: value, saving })
    try {
      await saving
    } catch (error) {
      settle(false)
      throw error
    }
    settle(true)
  }
  return [edited === null ? value : edited.to, edit]
}
