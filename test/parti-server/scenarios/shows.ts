import { between, pick } from '../random.ts'
import type { Person } from '../person.ts'
import type { Show } from '../show.ts'
import type { ScenarioSeed } from './scenario.ts'

const MINUTE = 60_000

const TITLES: Readonly<Record<string, readonly string[]>> = {
  Gaming: [
    'Ranked until I drop 🎮',
    'Games and music',
    'No-hit run, day 12 💀',
    'Viewer lobbies! !join',
    'Speedrun.practice v2',
  ],
  Music: ['Synth jam & requests 🎹', 'Guitarra y café ☕', 'Vinyl night 🎶🎶', '🎉'],
  IRL: [
    'Walking around Athens 🏛️',
    'Transmisión en vivo desde la playa 🌴',
    'Cooking for 20 people 🍝',
    "I'm Live on Parti",
  ],
  Creative: ['Watercolour, slow and quiet 🎨', 'Blender: a tiny house', 'Knitting a very long scarf 🧶'],
  Crypto: ['Charts, coffee, regrets 💰', 'Weekly close'],
}
const ANY_TITLES = ["I'm Live on Parti", 'hanging out', 'Just chatting 👋', 'late night talk 🌙']

/** A title such as this person would choose. */
export const chooseTitle = (random: () => number, person: Person): string =>
  pick(random, TITLES[person.category ?? ''] ?? ANY_TITLES)

/** From 6 to about 1,000 viewers; as on Parti, most shows are small. */
export const chooseViewers = (random: () => number): number => Math.round(6 * 10 ** (random() ** 2 * 2.2))

/** A show for each of `people`, begun within the last four hours; ids follow the order of the beginnings. */
export function startShows(people: readonly Person[], firstEventId: number, seed: ScenarioSeed): Map<number, Show> {
  const { random, now } = seed
  const begun = people
    .map((person) => ({ person, startedAt: now - between(random, 5, 240) * MINUTE }))
    .toSorted((a, b) => a.startedAt - b.startedAt)
  return new Map(
    begun.map(({ person, startedAt }, index) => [
      person.userId,
      {
        eventId: firstEventId + index,
        title: chooseTitle(random, person),
        viewers: chooseViewers(random),
        startedAt,
      },
    ]),
  )
}
