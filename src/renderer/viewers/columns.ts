import { meanOf, type ViewerHistory, type ViewerStep, type ViewerStretch } from '#shared/model/viewer-history.ts'

/** What is drawn of one channel, column by column; null is where the line ends, undefined where another channel has a point. */
export interface Columns {
  /** ms since 1970, strictly rising. */
  at: number[]
  mean: (number | null)[]
  low: (number | null)[]
  peak: (number | null)[]
}

const empty = (): Columns => ({ at: [], mean: [], low: [], peak: [] })

function push(columns: Columns, at: number, stretch: ViewerStretch | null): void {
  columns.at.push(at)
  columns.mean.push(stretch && meanOf(stretch))
  columns.low.push(stretch && stretch.low)
  columns.peak.push(stretch && stretch.peak)
}

/** Stretches that follow each other in time; what overlaps the one before, or lies within it, is left out. */
function ordered(stretches: readonly ViewerStretch[]): ViewerStretch[] {
  const kept: ViewerStretch[] = []
  for (const stretch of stretches) {
    const last = kept.at(-1)
    const isNext = last === undefined || (stretch.from >= last.to && stretch.from > last.from)
    if (isNext && stretch.to >= stretch.from) kept.push(stretch)
  }
  return kept
}

/** Steps: each stretch from its beginning to its end. */
function stepsOf(stretches: readonly ViewerStretch[]): Columns {
  const columns = empty()
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1]
    push(columns, stretch.from, stretch)
    if (next === undefined || next.from > stretch.to) {
      if (stretch.to > stretch.from) push(columns, stretch.to, stretch)
      if (next !== undefined) push(columns, (stretch.to + next.from) / 2, null)
    }
  }
  return columns
}

/** A point in the middle of each stretch. */
function pointsOf(stretches: readonly ViewerStretch[]): Columns {
  const columns = empty()
  for (const [index, stretch] of stretches.entries()) {
    const next = stretches[index + 1]
    push(columns, (stretch.from + stretch.to) / 2, stretch)
    if (next !== undefined && next.from > stretch.to) push(columns, (stretch.to + next.from) / 2, null)
  }
  return columns
}

/** Whether stretches are drawn as steps: single numbers hold until the next, and of two days one does not lead to the other. */
export const isStepped = (step: ViewerStep): boolean => step === 'raw' || step === 'day'

/** What is to be drawn of a history. Between stretches that do not touch is a null, so that no line crosses time of which nothing is known. */
export function columnsOf({ step, stretches }: ViewerHistory): Columns {
  const inOrder = ordered(stretches)
  return isStepped(step) ? stepsOf(inOrder) : pointsOf(inOrder)
}

/** The places of numbers that have none on either side to draw a line to, so that they need a dot. */
export function lonePlaces(values: readonly (number | null | undefined)[]): number[] {
  const places: number[] = []
  let before: number | null = null
  let candidate: number | null = null
  for (const [place, value] of values.entries()) {
    if (value === undefined) continue
    if (value === null && candidate !== null) places.push(candidate)
    candidate = value !== null && before === null ? place : null
    before = value
  }
  if (candidate !== null) places.push(candidate)
  return places
}
