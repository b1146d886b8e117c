import { pickSome } from '../random.ts'
import { chatOn } from './chatter.ts'
import { CHATTERS, CROWD } from './crowd.ts'
import { EVENING_PEOPLE } from './evening-people.ts'
import { turnShows, walkViewers, type Tide } from './moves.ts'
import { chooseChat, chooseModerators, choosePastShows } from './past.ts'
import { choosePlans } from './plans.ts'
import type { Scenario, ScenarioSeed } from './scenario.ts'
import { startShows } from './shows.ts'

const LIVE_AT_START = 8
const FIRST_EVENT_ID = 91_200
const FOLLOWED = 14
const [RICH] = EVENING_PEOPLE
/** Amounts on a blockchain are beyond what a number can hold. */
const RICHES = new Map([
  [
    RICH?.userId ?? 0,
    [
      { addressId: 3429, blockchainId: 4, amount: '10000000', passName: 'Inner circle' },
      { addressId: 3430, blockchainId: 1, amount: '115792089237316195423570985008687907853', passName: 'Founder' },
    ],
  ],
])
const TIDE: Tide = { fewest: 5, most: 12, chance: 0.05 }

/** An ordinary evening: about thirty channels, eight of them live; some come on and go off, and everybody talks. */
export function evening(seed: ScenarioSeed): Scenario {
  const live = pickSome(seed.random, EVENING_PEOPLE, LIVE_AT_START)
  const shows = startShows(live, FIRST_EVENT_ID, seed)
  return {
    people: EVENING_PEOPLE,
    crowd: CROWD,
    shows,
    nextEventId: FIRST_EVENT_ID + LIVE_AT_START,
    past: choosePastShows(EVENING_PEOPLE, FIRST_EVENT_ID, seed),
    chat: chooseChat(EVENING_PEOPLE, shows, seed),
    moderators: chooseModerators(EVENING_PEOPLE, seed),
    globalModerators: CHATTERS.slice(0, 2).map(({ userId }) => userId),
    following: EVENING_PEOPLE.slice(0, FOLLOWED).map(({ userId }) => userId),
    currencies: RICHES,
    plans: choosePlans(EVENING_PEOPLE, seed),
    dialect: 'observed',
    advance(world) {
      walkViewers(world, seed.random)
      turnShows(world, seed.random, TIDE)
      chatOn(world, seed.random)
    },
  }
}
