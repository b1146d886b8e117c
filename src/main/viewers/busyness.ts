import type { Busyness } from '#shared/model/channel-habits.ts'

/** Of so many earlier shows a number must be known at the same age. */
const LEAST_SHOWS = 5
/** What makes a median absolute deviation a standard one, where numbers are spread normally (1 / Φ⁻¹(3/4)). */
const TO_DEVIATION = 1.4826
/** Unusual is what lies so many deviations above the median, … */
const DEVIATIONS = 3
/** … is so many times it, … */
const FACTOR = 1.3
/** … and is so many viewers more: with one viewer or two, anything is many times as much. */
const LEAST_MORE = 10

/** How a number compares with those of earlier shows at the same age; null where these are too few. Pure. */
export function busyness(count: number, earlier: readonly number[]): Busyness | null {
  if (earlier.length < LEAST_SHOWS) return null
  const usual = median(earlier)
  const deviation = TO_DEVIATION * median(earlier.map((each) => Math.abs(each - usual)))
  const least = Math.max(usual + DEVIATIONS * deviation, FACTOR * usual, usual + LEAST_MORE)
  return { isUnusual: count >= least, usual, shows: earlier.length }
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}
