import type { Source } from './live-state.ts'

/** How finely numbers of viewers are kept and drawn, the finest first: every number, or one stretch per step. */
export const VIEWER_STEPS = ['raw', 'minute', 'quarter', 'day'] as const
export type ViewerStep = (typeof VIEWER_STEPS)[number]

/** How long a step is, ms. A day is one of UTC, so that it is as long as any other. */
export const STEP_MS: Readonly<Record<Exclude<ViewerStep, 'raw'>, number>> = {
  minute: 60_000,
  quarter: 15 * 60_000,
  day: 86_400_000,
}

/** How many watched over a stretch of time. Time of which no number is known is in none, or not counted as covered. */
export interface ViewerStretch {
  /** ms since 1970. */
  from: number
  /** ms since 1970; as `from` for a number that nobody knows how long it held. */
  to: number
  /** How much of the stretch a number is known for, ms. */
  coveredMs: number
  /** The sum of viewers × ms over the covered time; divided by it, the average. */
  viewerMs: number
  low: number
  peak: number
  /** How the number came; only of one that was told, and not where an older version kept it. */
  source?: Exclude<Source, 'stored'>
}

/** What is known of the viewers of a channel between two moments, the oldest first. */
export interface ViewerHistory {
  /** As finely as asked for, or the finest that is still kept of the newest part. */
  step: ViewerStep
  /** Which older parts come in coarser steps, the oldest first; absent where none does. `to`: ms since 1970, not included. */
  coarser?: readonly { step: ViewerStep; to: number }[]
  stretches: ViewerStretch[]
}

/** In which step a stretch of a history comes. */
export const stepOfStretch = (
  { step, coarser = [] }: Pick<ViewerHistory, 'step' | 'coarser'>,
  { from }: Pick<ViewerStretch, 'from'>,
): ViewerStep => coarser.find(({ to }) => from < to)?.step ?? step

/** The average over the covered time; of a single number, that number. */
export const meanOf = ({
  coveredMs,
  viewerMs,
  peak,
}: Pick<ViewerStretch, 'coveredMs' | 'viewerMs' | 'peak'>): number => (coveredMs === 0 ? peak : viewerMs / coveredMs)
