import { createStore } from 'zustand/vanilla'

/** The keys of long messages that are shown whole, and of removed ones whose text is shown. */
export interface Unfolded {
  whole: ReadonlySet<string>
  revealed: ReadonlySet<string>
}

/** Outlives the rows, which are drawn only while they are in sight. */
export const unfolded = createStore<Unfolded>(() => ({ whole: new Set(), revealed: new Set() }))

/** Shows a long message whole, or folds it again. */
export function toggleWhole(key: string): void {
  const whole = new Set(unfolded.getState().whole)
  if (!whole.delete(key)) whole.add(key)
  unfolded.setState({ whole })
}

/** Shows the text of a removed message. */
export const reveal = (key: string): void =>
  unfolded.setState(({ revealed }) => ({ revealed: new Set(revealed).add(key) }))
