import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BridgeFailure } from '#shared/bridge/errors.ts'
import type { RoomEntry } from '#shared/model/chat-entry.ts'
import type { Watch } from '../stores/mirror.ts'
import { createEntryLog, type LogItem } from './entry-log.ts'

/** How many rows main keeps of a room, and this window while its reader follows. */
export const MOST_ITEMS = 5000
/** The same while the reader is somewhere above: what they read must not be taken away. */
const MOST_WHILE_READING = 15_000

/** What a window knows of what is said in a room. */
export interface RoomLogState {
  /** Ascending. */
  items: readonly LogItem[]
  /** True once the first batch is in: before it, no items means nothing. */
  isReady: boolean
  /** Why main refused to tell; null while it does not. */
  failure: BridgeFailure | null
}

/** What is said in a room, one change of state per batch. */
export interface RoomLog {
  state: StoreApi<RoomLogState>
  /** Whether the reader follows what is said, or reads what was. */
  setFollowing(isFollowing: boolean): void
}

/** The log that `watch` fills, from now on until the window goes. */
export function createRoomLog(watch: Watch<RoomEntry>): RoomLog {
  const log = createEntryLog(MOST_ITEMS)
  const state = createStore<RoomLogState>(() => ({ items: log.items(), isReady: false, failure: null }))
  let isFollowing = true

  const trim = (): void => log.trim(isFollowing ? MOST_ITEMS : MOST_WHILE_READING)
  watch(
    (batch) => {
      log.apply(batch)
      trim()
      state.setState({ items: log.items(), isReady: true, failure: null })
    },
    (failure) => state.setState({ failure }),
  )
  return {
    state,
    setFollowing(next) {
      isFollowing = next
      trim()
      state.setState({ items: log.items() })
    },
  }
}
