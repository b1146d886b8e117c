import { createStore } from 'zustand/vanilla'
import type { RowFilter } from './row-filter.ts'

/** What of the room this window shows, until it is closed. */
export interface Viewing extends RowFilter {
  /** There is a field to write the text of the filter into. */
  isWriting: boolean
  /** Rows that the rules hide are shown all the same. */
  showsIgnored: boolean
}

/** All of it, but for what the rules hide. */
export const viewing = createStore<Viewing>(() => ({ only: [], text: '', isWriting: false, showsIgnored: false }))

/** Takes all filters off. */
export const showAll = (): void => viewing.setState({ only: [], text: '', isWriting: false })
