import * as fc from 'fast-check'
import { USERS, type Health } from './live-model-site.ts'

const MINUTE = 60_000

/** What becomes of the push of a show that begins. */
export type PushFate = 'lost' | 'prompt' | 'late' | 'twice'
/** What happens next: to the truth, to Parti, to the machine, to the app. */
export type Command =
  | { do: 'pass'; seconds: number }
  | { do: 'begin' | 'replace'; userId: number; push: PushFate; isListed: boolean }
  | { do: 'end'; userId: number }
  | { do: 'stranger' }
  | { do: 'info' | 'list'; health: Health }
  | { do: 'ids'; told: boolean }
  | { do: 'flap'; seconds: number }
  | { do: 'recheck' }
  | { do: 'sleep'; minutes: number; isTold: boolean }
  | { do: 'jump'; ms: number }
  | { do: 'restart'; seconds: number }

/** A made-up history. */
export interface World {
  /** How long answers take, ms, in turn. */
  latencies: number[]
  commands: Command[]
}

const userId = fc.constantFrom(...USERS)
const failures: Health[] = ['parti-unreachable', 'parti-refused', 'parti-unreadable', 'internal']
const pass: fc.Arbitrary<Command> = fc.record({ do: fc.constant('pass'), seconds: fc.integer({ min: 1, max: 240 }) })
const begin = (push: PushFate[], listed: boolean[]): fc.Arbitrary<Command> =>
  fc.record({
    do: fc.constantFrom('begin', 'begin', 'replace'),
    userId,
    push: fc.constantFrom(...push),
    isListed: fc.constantFrom(...listed),
  })
const health = (route: 'info' | 'list', ...kinds: Health[]): fc.Arbitrary<Command> =>
  fc.record({ do: fc.constant(route), health: fc.constantFrom(...kinds) })
const end: fc.Arbitrary<Command> = fc.record({ do: fc.constant('end'), userId })
const always: { weight: number; arbitrary: fc.Arbitrary<Command> }[] = [
  { weight: 8, arbitrary: pass },
  { weight: 3, arbitrary: end },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('recheck') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('sleep'), minutes: fc.integer({ min: 1, max: 600 }), isTold: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('jump'), ms: fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart'), seconds: fc.integer({ min: 0, max: 900 }) }) },
]

/** Everything goes wrong, but whoever is live is named with an event id. Some lies last long enough to be believed. */
export const named = fc.oneof(
  ...always,
  { weight: 5, arbitrary: begin(['lost', 'prompt', 'late', 'twice'], [true, true, false]) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stranger') }) },
  { weight: 2, arbitrary: health('info', 'fine', 'fine', 'lagging', ...failures) },
  { weight: 3, arbitrary: health('list', 'fine', 'fine', 'lagging', 'holes', 'parti-lacks-route', ...failures) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flap'), seconds: fc.integer({ min: 1, max: 300 }) }) },
)
/** Channel-infos come and go without ids. Nothing lies besides: nobody could tell a show that comes back without one. */
export const nameless = fc.oneof(
  ...always,
  { weight: 6, arbitrary: begin(['lost', 'lost', 'prompt'], [true]) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('stranger') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ids'), told: fc.boolean() }) },
  { weight: 2, arbitrary: health('info', 'fine', 'fine', ...failures) },
  { weight: 2, arbitrary: health('list', 'holes', 'fine', 'parti-lacks-route', 'parti-lacks-route', ...failures) },
)
/** Histories of these commands. */
export const worldOf = (command: fc.Arbitrary<Command>): fc.Arbitrary<World> =>
  fc.record({
    latencies: fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 7 }),
    commands: fc.array(command, { minLength: 10, maxLength: 50, size: 'max' }),
  })
