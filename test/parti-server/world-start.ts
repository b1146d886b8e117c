import type { Plan } from './calendar.ts'
import type { ChatStart } from './chat-book.ts'
import type { PastShow } from './past-shows.ts'
import type { Person } from './person.ts'
import type { Show } from './show.ts'

/** A currency of a user, as the guide shows one. */
export interface Currency {
  addressId: number
  blockchainId: number
  /** Too large for a number. */
  amount: string
  passName: string
}

/** How a world begins. What is left out is empty. */
export interface WorldStart {
  /** Those with channels. */
  people: readonly Person[]
  /** The shows that are on, by user id. */
  shows: ReadonlyMap<number, Show>
  /** The id of the next show. */
  nextEventId: number
  /** Those who only chat. */
  crowd?: readonly Person[]
  past?: readonly PastShow[]
  chat?: ChatStart
  /** User ids of moderators, by the user id of the channel. */
  moderators?: ReadonlyMap<number, readonly number[]>
  globalModerators?: readonly number[]
  currencies?: ReadonlyMap<number, readonly Currency[]>
  /** Whom the owner of the token follows. */
  following?: readonly number[]
  plans?: readonly Plan[]
}
