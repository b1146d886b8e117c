import type { Source } from './live-state.ts'

/** So long a number holds until the next one, ms: twice the pause between two lists, and half a minute. */
export const HOLD_MS = 150_000

/** How many watched a channel from one moment to another, as it is kept for graphs. Spans of a channel never overlap. */
export interface ViewerSpan {
  userId: number
  /** When it was received, ms since 1970. */
  from: number
  /** Until when it is known to have held, ms since 1970: as `from` where nothing was heard soon enough after it. */
  to: number
  count: number
  source: Exclude<Source, 'stored'>
}
