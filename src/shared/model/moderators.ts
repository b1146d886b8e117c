import type { Channel } from './channel.ts'

/** Who keeps order in a channel. */
export interface Moderators {
  people: Channel[]
  /** The user ids of those among them who moderate everywhere on Parti; null where that could not be asked. */
  globalIds: number[] | null
}
