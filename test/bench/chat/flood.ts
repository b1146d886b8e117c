import { setTimeout as sleep } from 'node:timers/promises'
import type { PartiServer } from '../../parti-server/server.ts'

/** Rows go out in portions, so often a second. */
const PORTIONS = 50

const WORDS = ['first', 'gg', 'hello', 'what a game', 'https://parti.com/dbr', 'no way', 'lol', 'clip that', 'who else']

/** A sentence of one to five parts, as people write in chats, told apart by its number. */
function sentence(number: number): string {
  const parts = Array.from({ length: 1 + (number % 5) }, (_, part) => WORDS[(number * 7 + part * 3) % WORDS.length])
  return `${parts.join(' ')} ${number}`
}

/** How many rows a second, and for how long. */
export interface Flood {
  perSecond: number
  seconds: number
}

/**
 * Says so many rows a second in each of these channels for so long, from 200 people. Tells how many went out in each, which is as
 * many as asked for also where the machine is late, and the ms it took.
 */
export async function flood(
  { control }: PartiServer,
  channels: readonly number[],
  { perSecond, seconds }: Flood,
): Promise<{ said: number; ms: number }> {
  const begin = performance.now()
  const total = perSecond * seconds
  let said = 0
  while (said < total) {
    const due = Math.min(total, Math.ceil(((performance.now() - begin) / 1000) * perSecond))
    for (; said < due; said += 1) {
      for (const userId of channels) await control.say(userId, { text: sentence(said), from: 900_000 + (said % 200) })
    }
    await sleep(1000 / PORTIONS)
  }
  return { said, ms: performance.now() - begin }
}
