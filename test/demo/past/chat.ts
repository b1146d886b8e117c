import type { ChatSighting } from '#shared/model/archived-chat.ts'
import type { ChatContent } from '#shared/model/chat-message.ts'
import type { Person } from '../../parti-server/person.ts'
import { pick } from '../../parti-server/random.ts'
import { chooseSaying } from '../../parti-server/scenarios/chatter.ts'
import { CROWD } from '../../parti-server/scenarios/crowd.ts'
import type { Count, Incidents } from './audience.ts'
import type { RememberedShow } from './shows.ts'

/** What the simulated Parti itself has said of a show that is on begins about here, ms before now. */
const OWN_CHAT_MS = 32 * 60_000

/** Something that was said, before it has Parti's number. */
export interface Remembered {
  roomId: number
  at: number
  userId: number
  userName: string
  content: ChatContent
}

/** Who is called what. */
const namesOf = (people: readonly Person[]): ReadonlyMap<number, string> =>
  new Map([...CROWD, ...people].map(({ userId, name }) => [userId, name]))

/** What was said during a show: the more watch, the more is said. */
export function chatOf(
  { person, isOn, endedAt }: RememberedShow,
  counts: readonly Count[],
  { raidAt }: Incidents,
  people: readonly Person[],
  random: () => number,
): Remembered[] {
  const names = namesOf(people)
  const until = isOn ? endedAt - OWN_CHAT_MS : endedAt
  const said = counts
    .filter(({ at, count }) => at < until && random() < Math.min(0.9, 0.12 + count / 350))
    .map(({ at }) => {
      const { from: userId = person.userId, text } = chooseSaying(random, person)
      const content: ChatContent = { kind: 'text', text }
      return {
        roomId: person.userId,
        at: at + Math.floor(random() * 60) * 1000,
        userId,
        userName: names.get(userId) ?? '',
        content,
      }
    })
  if (raidAt === null || raidAt >= until) return said
  const from = pick(
    random,
    people.filter(({ userId }) => userId !== person.userId),
  )
  const raw = JSON.stringify({ channel_from_name: from.name, channel_to_name: person.name })
  const content: ChatContent = { kind: 'raid', from: from.name, to: person.name, raw }
  return [...said, { roomId: person.userId, at: raidAt, userId: from.userId, userName: from.name, content }]
}

/** The rows as the app would have seen them, with Parti's numbers from `firstId` on, in the order of time. */
export const sightingsOf = (said: readonly Remembered[], firstId: number): (ChatSighting & { roomId: number })[] =>
  said
    .toSorted((a, b) => a.at - b.at)
    .map(({ roomId, at, userId, userName, content }, index) => {
      const chatId = firstId + index
      const seconds = Math.floor(at / 1000) * 1000
      return {
        roomId,
        message: { chatId, key: `p${chatId}`, userId, userName, content, at: seconds },
        seenAt: at,
        removedAt: null,
      }
    })
