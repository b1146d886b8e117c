import { HOLD_MS, type ViewerSpan } from '#shared/model/viewer-span.ts'
import type { Reading } from './reading.ts'

/** By so much the two clocks may disagree, ms; by more one of them was set, or the machine slept. */
const DRIFT_MS = 2_000
/** Numbers that come closer than this are thinned, ms. */
export const SPACING_MS = 5_000

/** How many watch one channel while its numbers keep coming. It changes in place. */
export interface Track {
  /** The reading that the present span began with. */
  first: Reading
  /** The last reading that confirmed the span. */
  heard: Reading
  /** Whether a piece of the present span was given out: then only what is longer than it is news. */
  isGivenOut: boolean
  /** Other numbers that came too soon after the first one: the highest and the latest of them. */
  soon: { highest: Reading; latest: Reading } | null
}

/** A track that begins with this reading. */
export const newTrack = (first: Reading): Track => ({ first, heard: first, isGivenOut: false, soon: null })

/** Takes the next reading of the channel in; answers the spans that it ends. */
export function follow(track: Track, reading: Reading): ViewerSpan[] {
  if (!isHeld(latestOf(track), reading)) {
    const ended = finish(track)
    Object.assign(track, newTrack(reading))
    return ended
  }
  if (reading.elapsed - track.first.elapsed < SPACING_MS) {
    if (track.soon !== null || reading.count !== track.first.count) track.soon = thinned(track.soon, reading)
    else track.heard = reading
    return []
  }
  const ended = settle(track)
  if (reading.count === track.first.count) {
    track.heard = reading
    return ended
  }
  ended.push(...span(track.first, reading, track.isGivenOut))
  Object.assign(track, newTrack(reading))
  return ended
}

/** What is known by now of a span that goes on, for whoever wants to keep it already. */
export function piece(track: Track): ViewerSpan[] {
  if (track.soon !== null) return settle(track)
  const { first, heard, isGivenOut } = track
  Object.assign(track, { first: { ...first, at: heard.at, elapsed: heard.elapsed }, isGivenOut: true })
  return span(first, heard, isGivenOut)
}

/** Ends the track where it was last heard. */
export function finish(track: Track): ViewerSpan[] {
  const ended = settle(track)
  return [...ended, ...span(track.first, track.heard, track.isGivenOut)]
}

/** When anything of the channel was last heard. */
export const latestOf = ({ heard, soon }: Track): Reading => soon?.latest ?? heard

/** Whether the number of a reading held until the next. */
const isHeld = (before: Reading, next: Reading): boolean => {
  const elapsed = next.elapsed - before.elapsed
  const agrees = Math.abs(next.at - before.at - elapsed) <= DRIFT_MS
  return before.showSeenAt === next.showSeenAt && elapsed <= HOLD_MS && agrees && next.at >= before.at
}

const thinned = (soon: Track['soon'], latest: Reading): NonNullable<Track['soon']> => ({
  highest: soon !== null && soon.highest.count >= latest.count ? soon.highest : latest,
  latest,
})

/** Makes spans of what came too soon: up to the highest of it, where that stands out, and from the latest on. */
function settle(track: Track): ViewerSpan[] {
  const { first, soon } = track
  if (soon === null) return []
  const { highest, latest } = soon
  const standsOut = highest.count > Math.max(first.count, latest.count)
  const ended = standsOut
    ? [...span(first, highest, track.isGivenOut), ...span(highest, latest, false)]
    : span(first, latest, track.isGivenOut)
  Object.assign(track, newTrack(latest))
  return ended
}

/** The span from one reading to another; none where it has no length and is known already. */
function span({ userId, at: from, count, source }: Reading, { at: to }: Reading, isKnown: boolean): ViewerSpan[] {
  return to === from && isKnown ? [] : [{ userId, from, to, count, source }]
}
