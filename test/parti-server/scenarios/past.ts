import type { ChatRow, ChatStart } from '../chat-book.ts'
import type { PastShow } from '../past-shows.ts'
import type { Person } from '../person.ts'
import { between } from '../random.ts'
import type { Show } from '../show.ts'
import { chooseHistoryLength, chooseSaying } from './chatter.ts'
import { CROWD } from './crowd.ts'
import type { ScenarioSeed } from './scenario.ts'
import { chooseTitle, chooseViewers } from './shows.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const FIRST_FEED_ID = 104_000
const FIRST_CHAT_ID = 5_120_000

/** Up to four shows of each of `people` in the last days. Ids follow the beginnings and end before `nextEventId`. */
export function choosePastShows(people: readonly Person[], nextEventId: number, seed: ScenarioSeed): PastShow[] {
  const { random, now } = seed
  const shows = people.flatMap((person) =>
    Array.from({ length: between(random, 0, 4) }, (_, index) => {
      // A day apart, so that nobody has two shows at once; and before those that are on, which began within four hours.
      const endedAt = now - index * 24 * HOUR - between(random, 5 * 60, 18 * 60) * MINUTE
      return {
        userId: person.userId,
        title: chooseTitle(random, person),
        startedAt: endedAt - between(random, 30, 300) * MINUTE,
        endedAt,
        totalViewers: chooseViewers(random) * 3,
      }
    }),
  )
  return shows
    .toSorted((a, b) => a.startedAt - b.startedAt)
    .map((show, index) => ({ ...show, eventId: nextEventId - shows.length + index }))
    .toSorted((a, b) => a.endedAt - b.endedAt)
    .map((show, index) => ({ ...show, feedId: FIRST_FEED_ID + index }))
}

/** What was said before: in the last half hour where somebody is live, some hours ago elsewhere. */
export function chooseChat(people: readonly Person[], shows: ReadonlyMap<number, Show>, seed: ScenarioSeed): ChatStart {
  const { random, now } = seed
  const names = new Map([...CROWD, ...people].map(({ userId, name }) => [userId, name]))
  const said = people.flatMap((person) => {
    const live = shows.has(person.userId)
    return Array.from({ length: chooseHistoryLength(random, live) }, () => {
      const { from = person.userId, text } = chooseSaying(random, person)
      const at = now - (live ? between(random, 1, 1_800) : between(random, 5 * 3_600, 18 * 3_600)) * 1_000
      return {
        channelId: person.userId,
        userId: from,
        userName: names.get(from) ?? '',
        text,
        createdAt: Math.floor(at / 1_000),
      }
    })
  })
  const rows = new Map<number, ChatRow[]>()
  for (const [index, { channelId, ...row }] of said.toSorted((a, b) => a.createdAt - b.createdAt).entries()) {
    rows.set(channelId, [...(rows.get(channelId) ?? []), { ...row, chatId: FIRST_CHAT_ID + index }])
  }
  return { rows, nextChatId: FIRST_CHAT_ID + said.length }
}

/** Up to three moderators for each of `people`. */
export const chooseModerators = (people: readonly Person[], { random }: ScenarioSeed): Map<number, number[]> =>
  new Map(
    people.map(({ userId }) => {
      const first = between(random, 0, CROWD.length - 4)
      return [userId, CROWD.slice(first, first + between(random, 0, 3)).map((person) => person.userId)]
    }),
  )
