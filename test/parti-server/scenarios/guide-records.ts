import type { ChatStart } from '../chat-book.ts'
import type { PastShow } from '../past-shows.ts'
import type { Currency } from '../world-start.ts'

/** The user who is offline in the guide. */
export const BALTHIER_ID = 353044
/** The user who is live in the guide. */
export const DBR_ID = 567503

const HOUR = 3_600_000

/** A show that became a post of the guide; how it began and how many watched is not told there. */
const post = (feedId: number, eventId: number, title: string, createdAt: number): PastShow => ({
  userId: BALTHIER_ID,
  feedId,
  eventId,
  title,
  startedAt: createdAt * 1_000 - 3 * HOUR,
  endedAt: createdAt * 1_000,
  totalViewers: 120,
})

/** The guide's feed. */
export const PAST_SHOWS: readonly PastShow[] = [
  post(92140, 80669, 'Games and music', 1747444493),
  post(92008, 80553, 'Games and Music', 1747401808),
  post(91899, 80415, 'Games and Music', 1747358160),
]

/** The guide's chat and its pinned message. */
export const CHAT: ChatStart = {
  rows: new Map([
    [
      BALTHIER_ID,
      [
        {
          chatId: 4470868,
          userId: BALTHIER_ID,
          userName: 'BalthierGR',
          text: 'i will be on later ',
          createdAt: 1747444386,
        },
        {
          chatId: 4470866,
          userId: 457269,
          userName: 'BabbleChat',
          text: 'BalthierGR, You have leveled up the Streamers level to 2903!',
          createdAt: 1747444378,
        },
        {
          chatId: 4470865,
          userId: BALTHIER_ID,
          userName: 'BalthierGR',
          // The guide cut it here, so that it is no JSON any more.
          text: '{"channel_from_name":"BalthierGR","channel_to_name":"Lionheart"...}',
          createdAt: 1747444378,
        },
      ],
    ],
  ]),
  pinned: new Map([
    [
      DBR_ID,
      {
        chatId: 4441829,
        userId: DBR_ID,
        userName: 'DBR',
        text: '$2 TTS h ttps://kickbot.com/tips/DBR6',
        createdAt: 1747304740,
      },
    ],
  ]),
  nextChatId: 4470869,
}

/** The guide's moderators of a livestream. */
export const MODERATORS: ReadonlyMap<number, readonly number[]> = new Map([[BALTHIER_ID, [351819, 353111, 354445]]])

/** The guide's global moderators. */
export const GLOBAL_MODERATORS: readonly number[] = [355293, 43460, 33]

/** The guide's currency of a user. */
export const CURRENCIES: ReadonlyMap<number, readonly Currency[]> = new Map([
  [BALTHIER_ID, [{ addressId: 3429, blockchainId: 4, amount: '10000000', passName: 'AvP' }]],
])
