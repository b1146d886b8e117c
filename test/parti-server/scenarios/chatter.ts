import { between, pick } from '../random.ts'
import type { Person } from '../person.ts'
import type { Saying } from '../chat-book.ts'
import type { Show } from '../show.ts'
import type { World } from '../world.ts'
import { choosePin, chooseText, levelUpText } from './chat-texts.ts'
import { BOT, CHATTERS } from './crowd.ts'

/** How often the streamer is the one who speaks, and how often the bot comes in. */
const STREAMER_SHARE = 0.08
const BOT_SHARE = 0.05
/** Per step and channel. */
const CHANCE_OF_PIN = 0.01
const CHANCE_OF_UNPIN = 0.02

/** Messages per step: a few viewers say something now and then, some hundreds say something all the time. */
const rate = ({ viewers }: Show) => 0.15 + Math.min(3, viewers / 120)

/** Something that is said in the channel of `streamer`. */
export function chooseSaying(random: () => number, streamer: Person): Saying {
  const names = [streamer.name, ...CHATTERS.map(({ name }) => name)]
  const speaker = random()
  if (speaker < BOT_SHARE) return { from: BOT.userId, text: levelUpText(random, pick(random, names)) }
  const from = speaker < BOT_SHARE + STREAMER_SHARE ? streamer.userId : pick(random, CHATTERS).userId
  return { from, text: chooseText(random, names) }
}

/** One step of talk in every channel that is live. */
export function chatOn(world: World, random: () => number): void {
  for (const person of world.people) {
    const show = world.showOf(person.userId)
    if (show) chatInChannel(world, random, person, show)
  }
}

function chatInChannel(world: World, random: () => number, person: Person, show: Show): void {
  for (let left = Math.floor(rate(show) + random()); left > 0; left -= 1) {
    world.say(person.userId, chooseSaying(random, person))
  }
  if (random() < CHANCE_OF_PIN) world.pin(person.userId, choosePin(random))
  else if (random() < CHANCE_OF_UNPIN) world.pin(person.userId, null)
}

/** How much was said in a channel before the scenario begins. */
export const chooseHistoryLength = (random: () => number, live: boolean): number =>
  live ? between(random, 20, 80) : between(random, 0, 6)
