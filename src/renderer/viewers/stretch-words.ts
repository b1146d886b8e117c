import type { ViewerStep, ViewerStretch } from '#shared/model/viewer-history.ts'
import { meanOf } from '#shared/model/viewer-history.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'

const words = viewerStrings.read

/** How many watched: the number as it was reported, or what the numbers of a stretch come to. */
export function stretchCount(stretch: ViewerStretch | null, step: ViewerStep): string {
  if (stretch === null) return words.unknown
  if (step === 'raw' || stretch.low === stretch.peak) return words.reported(stretch.peak, stretch.source)
  return words.rolledUp(Math.round(meanOf(stretch)), stretch.low, stretch.peak)
}
