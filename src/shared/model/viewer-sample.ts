import type { Source } from './live-state.ts'

/** How many watched a channel at one moment, as it is kept for graphs. Its key is (user id, at). */
export interface ViewerSample {
  userId: number
  /** When it was received, ms since 1970. */
  at: number
  count: number
  source: Source
}
