import { raidText } from '../answers/chat.ts'
import { pick } from '../random.ts'
import type { Person } from '../person.ts'
import type { World } from '../world.ts'
import { levelUpText } from './chat-texts.ts'
import { BOT } from './crowd.ts'
import { chooseTitle, chooseViewers } from './shows.ts'

/** How far a number of viewers may move in a step. */
const WALK = 0.06
/** How often a show ends by sending its viewers on. */
const CHANCE_OF_RAID = 0.4

/** How many are live at least and at most, and how often per step somebody comes on or goes off. */
export interface Tide {
  fewest: number
  most: number
  chance: number
}

const isLive = (world: World) => (person: Person) => world.showOf(person.userId) !== null

/** Lets the viewers of every show come and go. */
export function walkViewers(world: World, random: () => number): void {
  for (const { userId } of world.people.filter(isLive(world))) {
    const viewers = world.showOf(userId)?.viewers ?? 0
    const move = Math.round((random() * 2 - 1) * Math.max(2, viewers * WALK))
    world.setViewers(userId, Math.max(1, viewers + move))
  }
}

/** Perhaps begins a show and perhaps ends another; some end with a raid on a channel that stays. */
export function turnShows(world: World, random: () => number, { fewest, most, chance }: Tide): void {
  const live = world.people.filter(isLive(world))
  const offline = world.people.filter((person) => !live.includes(person))
  if (random() < chance && live.length < most && offline.length > 0) {
    const person = pick(random, offline)
    world.goLive(person.userId, { title: chooseTitle(random, person), viewers: chooseViewers(random) })
  }
  if (random() < chance && live.length > fewest) {
    const person = pick(random, live)
    const staying = live.filter((other) => other !== person)
    if (random() < CHANCE_OF_RAID) raid(world, random, person, pick(random, staying))
    world.end(person.userId)
  }
}

/** As the guide has it: the raid stands under the streamer's own id, and the bot speaks in the same second. */
function raid(world: World, random: () => number, from: Person, to: Person): void {
  const viewers = world.showOf(from.userId)?.viewers ?? 0
  world.say(from.userId, { text: raidText(from, to, viewers) })
  world.say(from.userId, { from: BOT.userId, text: levelUpText(random, from.name) })
}
