import { createStore } from 'zustand/vanilla'
import { modeAfter, type ReaderEvent, type ReaderMode } from './reader-mode.ts'
import { roomLog } from './room.ts'

/** What is known of the reader. */
export interface Reader {
  mode: ReaderMode
  /** The order of the newest row when they stopped to follow; those behind it are new to them. */
  leftAt: number
}

/** The reader of this window. */
export const reader = createStore<Reader>(() => ({ mode: 'following', leftAt: Infinity }))

/** Tells what the reader did. */
export function tellReader(event: ReaderEvent): void {
  const before = reader.getState().mode
  const mode = modeAfter(before, event)
  if (mode === before) return
  const leftAt = before === 'following' ? (roomLog.state.getState().items.at(-1)?.order ?? -Infinity) : Infinity
  reader.setState(before === 'following' || mode === 'following' ? { mode, leftAt } : { mode })
  roomLog.setFollowing(mode === 'following')
}
