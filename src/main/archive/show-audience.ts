import { meanOf, type ViewerStretch } from '#shared/model/viewer-history.ts'
import type { ShowAudience } from '#shared/model/show-record.ts'
import type { Database } from './database.ts'
import { viewerHistory } from './viewer-history.ts'
import type { Period } from './viewer-steps.ts'
import { COUNTABLE, type CountableShow } from './countable-show.ts'

/** How many watched in the period, by the finest numbers that are kept; null where there is none. */
export function audienceIn(database: Database, userId: number, { from, to }: Period): ShowAudience | null {
  const parts = viewerHistory(database, userId, from, to, 'raw').stretches.map((stretch) =>
    within(stretch, { from, to }),
  )
  if (parts.length === 0) return null
  const coveredMs = sum(parts.map((part) => part.coveredMs))
  const highest = parts.reduce((best, part) => (part.peak > best.peak ? part : best))
  // Lone numbers alone weigh the same.
  const weighted = parts
    .map((part) => ({ viewers: meanOf(part), weight: coveredMs === 0 ? 1 : part.coveredMs }))
    .toSorted((a, b) => a.viewers - b.viewers)
  const weight = coveredMs === 0 ? parts.length : coveredMs
  return {
    peak: highest.peak,
    peakAt: Math.max(from, highest.from),
    mean: sum(weighted.map((one) => one.viewers * one.weight)) / weight,
    median: medianOf(weighted, weight),
    coveredMs,
  }
}

/** A number that held beyond the period counts for the time inside. Roll-ups are not known by the ms, so they stay whole. */
function within(stretch: ViewerStretch, { from, to }: Period): ViewerStretch {
  const isOneNumber = stretch.low === stretch.peak && stretch.coveredMs === stretch.to - stretch.from
  if (!isOneNumber || (stretch.from >= from && stretch.to <= to)) return stretch
  const coveredMs = Math.min(stretch.to, to) - Math.max(stretch.from, from)
  return { ...stretch, coveredMs, viewerMs: coveredMs * stretch.peak }
}

/** The highest number that was reached for at least half of the weight; they are sorted, the lowest first. */
function medianOf(sorted: readonly { viewers: number; weight: number }[], weight: number): number {
  let above = weight
  let median = sorted[0]!.viewers
  for (const { viewers, weight: own } of sorted) {
    if (above * 2 < weight) break
    median = viewers
    above -= own
  }
  return median
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** Counts the audience of a show that is over, and keeps it: the numbers will not be kept as long. */
export function keepAudience(database: Database, { id, userId, from, to }: CountableShow): ShowAudience | null {
  const audience = audienceIn(database, userId, { from, to })
  database.run(
    `UPDATE shows SET covered_ms = :coveredMs, peak = :peak, peak_at = :peakAt, mean = :mean, median = :median
     WHERE id = :id`,
    { id, coveredMs: 0, peak: null, peakAt: null, mean: null, median: null, ...audience },
  )
  return audience
}

/** Counts the audiences of shows that are over where that was not done since numbers came: of one user, before a moment. */
export function keepAudiences(database: Database, userId: number, before: number): void {
  const uncounted = database.all<CountableShow>(
    `${COUNTABLE} WHERE user_id = :userId AND from_at < :before AND is_on = 0 AND covered_ms IS NULL`,
    { userId, before },
  )
  for (const show of uncounted) keepAudience(database, show)
}

/** What was counted of shows is out of date: numbers came of the period. */
export const dropAudiences = (database: Database, userId: number, { from, to }: Period): void =>
  void database.run(
    // By their end, because numbers mostly come of shows that are on or just over.
    `UPDATE shows SET covered_ms = NULL
     WHERE user_id = :userId AND to_at >= :from AND +from_at <= :to AND covered_ms IS NOT NULL`,
    { userId, from, to },
  )
