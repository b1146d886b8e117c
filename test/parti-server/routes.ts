import { channelInfoAnswer, profileAnswer, type Dialect } from './answers.ts'
import type { Person } from './person.ts'
import { json, plainText, type Reply } from './reply.ts'
import type { World } from './world.ts'

/** What a route answers from. */
export interface Ask {
  world: World
  dialect: Dialect
  /** The unescaped parts of the path that the pattern names. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
}

/** One path under `/parti_v2/`. The pattern is also the route's name in the statistics. */
export interface Route {
  pattern: string
  answer(ask: Ask): Reply
}

/** No sample of an error is public: plain text is a guess. */
const NO_SUCH_USER = plainText(404, 'User not found')

function answerAbout(ask: Ask, tell: (person: Person) => unknown): Reply {
  const userId = Number(ask.params['user_id'])
  if (!Number.isSafeInteger(userId)) return plainText(400, 'Invalid user id')
  const person = ask.world.person(userId)
  return person ? json(tell(person)) : NO_SUCH_USER
}

/** Every route that the simulated Parti knows. */
export const ROUTES: readonly Route[] = [
  {
    pattern: 'profile/get_user_by_social_media/{platform}/{username}',
    answer({ world, params }) {
      const person = world.personByAccount(params['platform'] ?? '', params['username'] ?? '')
      return person ? json(person.userId) : NO_SUCH_USER
    },
  },
  {
    pattern: 'profile/user_profile/{user_id}',
    answer: (ask) => answerAbout(ask, (person) => profileAnswer(person, ask.dialect)),
  },
  {
    pattern: 'profile/get_livestream_channel_info/{user_id}',
    answer: (ask) =>
      answerAbout(ask, (person) => channelInfoAnswer(person, ask.world.showOf(person.userId), ask.dialect)),
  },
]
