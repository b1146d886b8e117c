import type { Channel } from './channel.ts'
import type { Busyness } from './channel-habits.ts'
import type { LiveState } from './live-state.ts'

/** A channel that a graph can show. */
export interface GraphedChannel {
  channel: Channel
  isFollowed: boolean
  isLive: boolean
}

/** What a graph that is open is told as it happens. */
export interface ViewersNow {
  live: LiveState
  /** Null while not live, or while too little of the past is known. */
  busyness: Busyness | null
}
