import type { IncomingHttpHeaders } from 'node:http'
import type { DialectTraits } from '../dialects.ts'
import type { Person } from '../person.ts'
import { json, plainText, type Reply } from '../reply.ts'
import type { World } from '../world.ts'

/** What a route answers from. */
export interface Ask {
  world: World
  traits: DialectTraits
  /** The unescaped parts of the path that the pattern names. */
  params: Readonly<Record<string, string>>
  query: URLSearchParams
  headers: IncomingHttpHeaders
  /** The token that opens what is private. */
  token: string
}

/** One path under `/parti_v2/`. The pattern is also the route's name in the statistics. */
export interface Route {
  pattern: string
  /** Whether this dialect has it; every one does unless told otherwise. */
  existsIn?(traits: DialectTraits): boolean
  answer(ask: Ask): Reply
}

/** No sample of such an answer is public: every form is a guess. */
const NOBODY: Readonly<Record<DialectTraits['unknownUser'], Reply>> = {
  '404-text': plainText(404, 'User not found'),
  '404-json': json({ error: 'User not found' }, 404),
  '404-empty': plainText(404, ''),
  '200-null': json(null),
  '200-text': plainText(404, 'User not found'),
}

/** The answer about somebody who does not exist. */
export const noSuchUser = ({ unknownUser }: DialectTraits): Reply => NOBODY[unknownUser]

/** Tells about the user of the path. */
export function answerAbout(ask: Ask, tell: (person: Person) => unknown): Reply {
  const userId = Number(ask.params['user_id'])
  if (!Number.isSafeInteger(userId)) return plainText(400, 'Invalid user id')
  const person = ask.world.person(userId)
  return person ? json(tell(person)) : noSuchUser(ask.traits)
}
