import { createStore } from 'zustand/vanilla'
import type { Somebody } from './search.ts'

/** What the reader looks for. */
export interface Finding {
  isOpen: boolean
  query: string
  /** Only what was found is shown. */
  isOnly: boolean
  /** The key of what was found and is shown now; null before the first. */
  hit: string | null
  /** Whose rows alone are shown; null for everybody's. */
  somebody: (Somebody & { name: string }) | null
}

/** Nothing is looked for. */
export const finding = createStore<Finding>(() => ({
  isOpen: false,
  query: '',
  isOnly: false,
  hit: null,
  somebody: null,
}))

/** Shows the rows of this person alone; null for everybody's. */
export const showOnly = (somebody: Finding['somebody']): void => finding.setState({ somebody })
