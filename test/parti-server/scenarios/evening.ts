import { pick, pickSome } from '../random.ts'
import type { World } from '../world.ts'
import { EVENING_PEOPLE } from './evening-people.ts'
import type { Scenario, ScenarioSeed } from './scenario.ts'
import { chooseTitle, chooseViewers, startShows } from './shows.ts'

const LIVE_AT_START = 8
const FEWEST_LIVE = 5
const MOST_LIVE = 12
const FIRST_EVENT_ID = 91_200
/** Per step: how often somebody comes on or goes off, and how far a number of viewers may move. */
const CHANCE_OF_CHANGE = 0.05
const WALK = 0.06

/** An ordinary evening: about thirty channels, eight of them live, some coming on and going off in each step. */
export function evening(seed: ScenarioSeed): Scenario {
  const live = pickSome(seed.random, EVENING_PEOPLE, LIVE_AT_START)
  return {
    people: EVENING_PEOPLE,
    shows: startShows(live, FIRST_EVENT_ID, seed),
    nextEventId: FIRST_EVENT_ID + LIVE_AT_START,
    dialect: 'observed',
    advance: (world) => advance(world, seed.random),
  }
}

function advance(world: World, random: () => number): void {
  const live = world.people.filter(({ userId }) => world.showOf(userId))
  const offline = world.people.filter(({ userId }) => !world.showOf(userId))
  for (const { userId } of live) {
    const viewers = world.showOf(userId)?.viewers ?? 0
    const move = Math.round((random() * 2 - 1) * Math.max(2, viewers * WALK))
    world.setViewers(userId, Math.max(1, viewers + move))
  }
  if (random() < CHANCE_OF_CHANGE && live.length < MOST_LIVE) {
    const person = pick(random, offline)
    world.goLive(person.userId, { title: chooseTitle(random, person), viewers: chooseViewers(random) })
  }
  if (random() < CHANCE_OF_CHANGE && live.length > FEWEST_LIVE) world.end(pick(random, live).userId)
}
