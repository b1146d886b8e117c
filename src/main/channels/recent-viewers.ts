import type { Clock } from '#shared/clock.ts'
import { beganAt, type LiveState } from '#shared/model/live-state.ts'
import type { ViewerPoint } from '#shared/model/viewer-point.ts'
import { meanOf, type ViewerHistory } from '#shared/model/viewer-history.ts'
import type { StoreApi } from 'zustand/vanilla'

/** As far back as a small line reaches, ms, and the most points that it is drawn through. */
const SPAN_MS = 3 * 3_600_000
export const MOST_POINTS = 40

/** The last point of each of `MOST_POINTS` equal parts of the time from `from` to `to`, ms since 1970. Pure. */
export function thinned(samples: readonly ViewerPoint[], from: number, to: number): ViewerPoint[] {
  const part = Math.max(1, (to - from) / MOST_POINTS)
  const partOf = ({ at }: ViewerPoint): number => Math.min(MOST_POINTS - 1, Math.floor((at - from) / part))
  return samples
    .filter((sample, index) => {
      const next = samples[index + 1]
      return next === undefined || partOf(next) !== partOf(sample)
    })
    .map(({ at, count }) => ({ at, count }))
}

interface Dependencies {
  states: StoreApi<ReadonlyMap<number, LiveState>>
  viewers: { viewerHistory(userId: number, from: number, to: number, step: 'minute'): Promise<ViewerHistory> }
  clock: Clock
}

/** Tells how many watched the present show of a channel in its last hours, the oldest first; nothing while it is not live. */
export const createRecentViewers =
  ({ states, viewers, clock }: Dependencies) =>
  async (userId: number): Promise<ViewerPoint[]> => {
    const state = states.getState().get(userId)
    if (state?.phase !== 'live') return []
    const to = clock.now()
    const from = Math.max(beganAt(state.show), to - SPAN_MS)
    // Without an archive there is no line, and everything else is as it was.
    const history = await viewers.viewerHistory(userId, from, to, 'minute').catch(() => ({ stretches: [] }))
    const points = history.stretches.map((stretch) => ({
      at: Math.max(from, stretch.from),
      count: Math.round(meanOf(stretch)),
    }))
    return thinned(points, from, to)
  }
