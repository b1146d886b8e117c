import { createPerson, type Person } from '../person.ts'
import { pick, pickSome } from '../random.ts'
import { turnShows, walkViewers, type Tide } from './moves.ts'
import type { Scenario, ScenarioSeed } from './scenario.ts'
import { startShows } from './shows.ts'

const CHANNELS = 1_000
const LIVE_AT_START = 60
const FIRST_EVENT_ID = 120_000
const TIDE: Tide = { fewest: 40, most: 90, chance: 0.5 }

const FIRST_WORDS = ['Quiet', 'Neon', 'Rusty', 'Lucky', 'Midnight', 'Velvet', 'Salty', 'Tiny', 'Grand', 'Électrique']
const SECOND_WORDS = ['Fox', 'Harbour', 'Engine', 'Wizard', 'Otter', 'Comet', 'Piano', 'Señor', 'Badger', 'Lantern']
const CATEGORIES = ['Gaming', 'Music', 'IRL', 'Creative', 'Crypto', null]
/** As often as in the samples that others published. */
const PLATFORMS = Object.entries({ parti: 16, twitter: 10, discord: 2, telegram: 2 }).flatMap(([platform, seen]) =>
  Array<string>(seen).fill(platform),
)

const createChannel = (random: () => number, index: number): Person =>
  createPerson({
    userId: 500_000 + index,
    name: `${pick(random, FIRST_WORDS)} ${pick(random, SECOND_WORDS)} ${index}`,
    platform: pick(random, PLATFORMS),
    username: `channel_${index}`,
    category: pick(random, CATEGORIES),
  })

/** More channels than anybody follows, for measuring: 1,000, of which 60 are live. Nobody talks. */
export function thousand(seed: ScenarioSeed): Scenario {
  const people = Array.from({ length: CHANNELS }, (_, index) => createChannel(seed.random, index))
  return {
    people,
    shows: startShows(pickSome(seed.random, people, LIVE_AT_START), FIRST_EVENT_ID, seed),
    nextEventId: FIRST_EVENT_ID + LIVE_AT_START,
    dialect: 'observed',
    advance(world) {
      walkViewers(world, seed.random)
      turnShows(world, seed.random, TIDE)
    },
  }
}
