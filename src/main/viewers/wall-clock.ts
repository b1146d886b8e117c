import { localTime } from '../alerts/local-time.ts'
import type { WallClock } from './next-show.ts'

/** The clock on the wall where this machine is. */
export const wallClock: WallClock = {
  localTime,
  atLocal(at, days, minute) {
    const day = new Date(at)
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days, 0, minute).getTime()
  },
}
