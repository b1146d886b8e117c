import type { NextShow } from '#shared/model/channel-habits.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'

const words = viewerStrings
const MINUTE = 60_000
/** A guess is no more exact than this, ms. */
const EXACT = 5 * MINUTE

/** `Usually live in about 40 m`; null once that is past. Both ms since 1970. */
export function nextWords({ at }: NextShow, now: number): string | null {
  const left = at - now
  if (left < -3 * EXACT) return null
  if (left < EXACT) return words.header.nextNow
  return words.header.next(words.span(Math.round(left / EXACT) * EXACT))
}
