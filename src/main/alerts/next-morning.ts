const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** When a day begins for somebody who was up late, in hours on the clock. */
const MORNING_HOUR = 6

/**
 * When the next morning begins, ms since 1970: six on the clocks of `timeZone` (a name such as `Europe/Athens`), but no
 * sooner than an hour after `now`, for whoever is still up at a quarter to six does not mean fifteen minutes.
 */
export function nextMorning(now: number, timeZone: string): number {
  const midnight = Math.floor((now + offsetAt(now, timeZone)) / DAY_MS) * DAY_MS
  const today = atClock(midnight + MORNING_HOUR * HOUR_MS, timeZone, now)
  return today - now >= HOUR_MS ? today : atClock(midnight + DAY_MS + MORNING_HOUR * HOUR_MS, timeZone, now)
}

/** The moment at which clocks show `local`, written as if it were UTC. They may be set between `now` and then. */
const atClock = (local: number, timeZone: string, now: number): number =>
  local - offsetAt(local - offsetAt(now, timeZone), timeZone)

/** How far the clocks of the zone are ahead of UTC at a moment, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  const parts = format.formatToParts(at)
  const read = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((part) => part.type === type)?.value ?? Number.NaN)
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
  return local - Math.floor(at / 1000) * 1000
}
