import type { NextShow } from '#shared/model/channel-habits.ts'
import type { LocalTime } from '#shared/model/week-hours.ts'

/** The past is long enough with so many shows … */
const ENOUGH_SHOWS = 8
/** … or over so many ms: six weeks. */
const ENOUGH_MS = 6 * 7 * 86_400_000
/** Shows that begin within so many minutes of each other, on the same day of the week, began at the same time. */
export const NEAR_MINUTES = 45
/** A time is judged by so many of its last weeks at most … */
const MOST_WEEKS = 8
/** … and at least, … */
const LEAST_WEEKS = 4
/** … and it is a habit where the channel went live in so much of them. */
const HABIT_SHARE = 0.6

const WEEK_MINUTES = 7 * 24 * 60
const MINUTE_MS = 60_000

/** The clock on the wall, both ways. `at`: ms since 1970. */
export interface WallClock {
  localTime(at: number): LocalTime
  /** When the clock shows this, so many days after the day of `at`; a time that is skipped is that much later. */
  atLocal(at: number, days: number, minute: number): number
}

/** When a channel goes live next, if it has a habit of that. `starts`: ms since 1970. Pure but for the wall's clock. */
export function nextShow(starts: readonly number[], now: number, wall: WallClock): NextShow | null {
  const first = Math.min(...starts)
  if (starts.length < ENOUGH_SHOWS && !(now - first >= ENOUGH_MS)) return null
  const minutes = starts.map((at) => minuteOfWeek(wall.localTime(at)))
  const guesses = clusters(minutes).flatMap((minute) => judged(minute, starts, first, now, wall) ?? [])
  return guesses.toSorted((a, b) => a.at - b.at)[0] ?? null
}

const minuteOfWeek = ({ weekday, minute }: LocalTime): number => weekday * 24 * 60 + minute

/** How far two minutes of the week are apart: a week has no end. */
const apart = (a: number, b: number): number => {
  const gap = Math.abs(a - b)
  return Math.min(gap, WEEK_MINUTES - gap)
}

/** The times of the week around which starts lie close together, the most frequent first, none of them in two. */
function clusters(minutes: readonly number[]): number[] {
  const found: number[] = []
  let left = minutes
  while (left.length > 0) {
    const sizes = left.map((minute) => ({
      minute,
      size: left.filter((other) => apart(minute, other) <= NEAR_MINUTES).length,
    }))
    const { minute } = sizes.reduce((best, each) => (each.size > best.size ? each : best))
    found.push(middleOf(minute, left))
    left = left.filter((other) => apart(minute, other) > NEAR_MINUTES)
  }
  return found
}

/** The median of the starts near a minute of the week. */
function middleOf(center: number, minutes: readonly number[]): number {
  const offsets = minutes
    .map((minute) => ((minute - center + WEEK_MINUTES * 1.5) % WEEK_MINUTES) - WEEK_MINUTES / 2)
    .filter((offset) => Math.abs(offset) <= NEAR_MINUTES)
    .toSorted((a, b) => a - b)
  const middle = offsets[Math.floor(offsets.length / 2)] ?? 0
  return (center + middle + WEEK_MINUTES) % WEEK_MINUTES
}

function judged(
  minute: number,
  starts: readonly number[],
  first: number,
  now: number,
  wall: WallClock,
): NextShow | null {
  const near = NEAR_MINUTES * MINUTE_MS
  const daysAhead = Math.floor(minute / (24 * 60)) - wall.localTime(now).weekday
  const inWeek = (weeks: number): number => wall.atLocal(now, daysAhead + weeks * 7, minute % (24 * 60))
  const weeks = Array.from({ length: MOST_WEEKS + 2 }, (_, index) => inWeek(1 - index))
  const at = weeks.filter((moment) => moment > now).at(-1)
  const past = weeks.filter((moment) => moment + near <= now && moment >= first - near).slice(0, MOST_WEEKS)
  const times = past.filter((moment) => starts.some((start) => Math.abs(start - moment) <= near)).length
  const isHabit = past.length >= LEAST_WEEKS && times / past.length >= HABIT_SHARE
  return isHabit && at !== undefined ? { at, times, outOf: past.length } : null
}
