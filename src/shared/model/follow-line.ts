import type { BridgeErrorCode } from '../bridge/errors.ts'

/** What became of one line of several that each name a channel to follow. */
export type LineOutcome =
  | { state: 'waiting' | 'asking' | 'left' }
  | { state: 'followed'; userId: number; name: string }
  | { state: 'already'; name: string }
  | { state: 'failed'; code: BridgeErrorCode }

/** One line of several that were given at once. */
export interface FollowLine {
  /** Its place among the lines that are not blank, from 1. */
  number: number
  text: string
  outcome: LineOutcome
}

/** The most lines that are taken at once. */
export const MOST_LINES = 1_000

/** The longest line that may name a channel, in UTF-16 units. */
export const LINE_LENGTH = 2_000
