import { STEP_MS, type ViewerStep } from '#shared/model/viewer-history.ts'

/** A step that numbers are added up in. */
export type RollUp = Exclude<ViewerStep, 'raw'>

export const ROLL_UPS = ['minute', 'quarter', 'day'] as const satisfies readonly RollUp[]

export const ROLL_UP_TABLES: Readonly<Record<RollUp, string>> = {
  minute: 'viewer_minutes',
  quarter: 'viewer_quarters',
  day: 'viewer_days',
}

/** Everything that is trimmed, cut or cached goes by days of UTC, which every step divides. */
export const DAY_MS = STEP_MS.day

/** When the day that holds `at` began, ms since 1970. */
export const dayStart = (at: number): number => Math.floor(at / DAY_MS) * DAY_MS

/** From one moment to another, ms since 1970. */
export interface Period {
  from: number
  to: number
}

/** The parts into which steps of `ms` cut a period, the oldest first; one without length is in one step. */
export function* cutBySteps({ from, to }: Period, ms: number): Generator<Period & { start: number }> {
  let start = Math.floor(from / ms)
  let at = from
  do {
    const end = Math.min(to, (start + 1) * ms)
    yield { start, from: at, to: end }
    start += 1
    at = end
  } while (at < to)
}
