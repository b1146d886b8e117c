import { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'
import { optionalCount, optionalId, wireCount } from './wire-fields.ts'

/** The first two are the names of such a number in other answers; nobody published an update (guess). */
const update = z.object({
  livestream_id: optionalId,
  viewers_count: optionalCount,
  viewer_count: optionalCount,
  viewers: optionalCount,
  count: optionalCount,
})

/** Keys under which a bare number is one of viewers. Under `error` or `code` it would be something else. */
const SPEAKS_OF_VIEWERS = /viewer|^(?:data|payload|message|value|result|update)$/i

/** The number in an object with a single such key. */
function underOneKey(value: object): number | null {
  const [entry, ...others] = Object.entries(value)
  if (entry === undefined || others.length > 0 || !SPEAKS_OF_VIEWERS.test(entry[0])) return null
  return optionalCount.parse(entry[1])
}

/**
 * How many watch a livestream, as reported. Every form is a guess: a number, also as a string, an object with it under
 * one of four names, or it alone under a key that speaks of it. Throws `parti-unreadable`, also for another livestream.
 */
export function decodeViewerCount(livestreamId: number, value: unknown): number {
  const bare = wireCount.safeParse(value)
  if (bare.success) return bare.data
  const told = update.safeParse(value)
  if (!told.success) throw new BridgeError('parti-unreadable', 'viewers: neither a number nor an object')
  const { livestream_id: toldId, viewers_count, viewer_count, viewers, count } = told.data
  if (toldId !== null && toldId !== livestreamId) {
    throw new BridgeError('parti-unreadable', `viewers: asked for ${livestreamId}, got ${toldId}`)
  }
  const number = viewers_count ?? viewer_count ?? viewers ?? count ?? underOneKey(value as object)
  if (number === null) throw new BridgeError('parti-unreadable', 'viewers: no number')
  return number
}
