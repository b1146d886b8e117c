import type { UsualTimes } from '#shared/model/channel-habits.ts'
import type { LocalTime } from '#shared/model/week-hours.ts'

/** When shows began, by the clock on the wall. `starts`: ms since 1970. Pure. */
export function usualTimes(starts: readonly number[], localTime: (at: number) => LocalTime): UsualTimes {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))
  for (const at of starts) {
    const { weekday, minute } = localTime(at)
    const day = hours[weekday]
    const hour = Math.floor(minute / 60)
    if (day !== undefined) day[hour] = (day[hour] ?? 0) + 1
  }
  return { starts: hours, shows: starts.length, since: starts.length === 0 ? null : Math.min(...starts) }
}
