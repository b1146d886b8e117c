import { STEP_MS, VIEWER_STEPS, type ViewerStep } from '#shared/model/viewer-history.ts'
import { spanOf, type TimeWindow } from './time-window.ts'

/** Up to so long, ms, a step is worth asking for: finer ones are not kept for ever, and nobody could see them. */
const LONGEST: Readonly<Record<ViewerStep, number>> = {
  raw: 3_600_000,
  minute: 86_400_000,
  quarter: 31 * 86_400_000,
  day: Number.POSITIVE_INFINITY,
}
/** The window's own room at its edge must not make its step coarser. */
const LENIENCE = 1.05
/** So many stretches to a pixel may be drawn: the least and most of them are still seen. */
const MOST_PER_PIXEL = 5

/** The finest step worth drawing in such a window, `width` px wide. */
export function stepFor(window: TimeWindow, width: number): ViewerStep {
  const span = spanOf(window) / LENIENCE
  const isWorthIt = (step: ViewerStep): boolean =>
    span <= LONGEST[step] && (step === 'raw' || span / STEP_MS[step] <= Math.max(width, 1) * MOST_PER_PIXEL)
  return VIEWER_STEPS.find(isWorthIt) ?? 'day'
}

/** The step for what was said meanwhile: not finer than the numbers', nor than a minute. */
export const activityStepFor = (step: ViewerStep): Exclude<ViewerStep, 'raw'> => (step === 'raw' ? 'minute' : step)
