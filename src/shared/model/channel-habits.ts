import type { ShowRecord } from './show-record.ts'

/** When shows of a channel began, in the local time of this machine. */
export interface UsualTimes {
  /** How many began in each hour (0–23) of each weekday (0 is Monday): 7 × 24. */
  starts: number[][]
  /** How many shows it rests on. */
  shows: number
  /** When the first of them began, ms since 1970; null where there is none. */
  since: number | null
}

/** A guess at when a channel is live next, made only where its past is regular enough. */
export interface NextShow {
  /** ms since 1970. */
  at: number
  /** How many of the `outOf` last occasions it was live about then. */
  times: number
  outOf: number
}

/** How the present number compares with what the channel had at this age of earlier shows. */
export interface Busyness {
  isUnusual: boolean
  /** The median of earlier shows at the same age. */
  usual: number
  /** How many shows it rests on. */
  shows: number
}

/** What a channel is like, by what was seen of it. */
export interface ChannelHabits {
  usualTimes: UsualTimes
  next: NextShow | null
  /** The last ten shows, the newest first. */
  lastShows: ShowRecord[]
}
