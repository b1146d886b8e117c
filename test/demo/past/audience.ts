import { between } from '../../parti-server/random.ts'
import type { RememberedShow } from './shows.ts'

const MINUTE = 60_000
/** After so many minutes most who will come are there, and in the last ones they leave. */
const RISE = 18
const FALL = 6
/** How long those stay whom another channel sent, in minutes. */
const RAID_STAYS = 25

/** How many watched at a moment, ms since 1970. */
export interface Count {
  at: number
  count: number
}

/** What happened to the audience of a show besides that people come and go. Moments are ms since 1970. */
export interface Incidents {
  /** Another channel sent its viewers. */
  raidAt: number | null
  /** Nothing was heard of Parti. */
  outage: { from: number; to: number } | null
}

/** One show in four is raided, and each that is on, so that a graph has something to show; one in eight is not heard for a while. */
export function chooseIncidents(random: () => number, { startedAt, endedAt, isOn }: RememberedShow): Incidents {
  const within = (part = 1): number => startedAt + Math.floor(random() * part * (endedAt - startedAt))
  if (isOn) return { raidAt: within(0.5), outage: null }
  const raidAt = random() < 0.25 ? within() : null
  if (random() > 0.125) return { raidAt, outage: null }
  const from = within()
  return { raidAt, outage: { from, to: from + between(random, 6, 25) * MINUTE } }
}

/** How many watched in each minute of a show that could be heard. */
export function countsOf(show: RememberedShow, { raidAt, outage }: Incidents, random: () => number): Count[] {
  const minutes = Math.max(1, Math.floor((show.endedAt - show.startedAt) / MINUTE))
  let drift = 1
  return Array.from({ length: minutes }, (_, minute) => {
    const at = show.startedAt + minute * MINUTE
    drift = Math.min(1.3, Math.max(0.75, drift + (random() - 0.5) * 0.05))
    const come = show.isOn ? 1 - Math.exp(-(minute + 3) / RISE) : Math.min(1, 1 - Math.exp(-(minute + 1) / RISE))
    const left = show.isOn ? 1 : Math.min(1, (minutes - minute + 2) / FALL)
    const sent = raidAt === null || at < raidAt ? 0 : 0.4 * Math.exp(-(at - raidAt) / (RAID_STAYS * MINUTE))
    // One that is on goes over into what the simulated Parti tells now.
    const wander = show.isOn && minutes - minute < 20 ? 1 + ((drift - 1) * (minutes - minute)) / 20 : drift
    const noise = 1 + (random() - 0.5) * 0.06
    return { at, count: Math.max(1, Math.round(show.size * come * left * wander * (1 + sent) * noise)) }
  }).filter(({ at }) => outage === null || at < outage.from || at > outage.to)
}
