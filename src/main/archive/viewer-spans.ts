import type { ViewerSpan } from '#shared/model/viewer-span.ts'
import type { Database } from './database.ts'
import { dropAudiences } from './show-audience.ts'
import { cutBySteps, DAY_MS, dayStart, ROLL_UP_TABLES, ROLL_UPS, type Period, type RollUp } from './viewer-steps.ts'
import { STEP_MS } from '#shared/model/viewer-history.ts'

/** How many watched over a part of a span that lies within one day. */
type Part = Period & Pick<ViewerSpan, 'userId' | 'count' | 'source'>

/** See `ViewerCalls.recordSpans`. */
export function recordSpans(database: Database, spans: readonly ViewerSpan[]): void {
  database.transaction(() => {
    for (const { from, to, ...told } of spans) {
      // Where a clock was set back meanwhile, nobody knows how long it held.
      const whole = { from, to: Math.max(from, to) }
      for (const day of cutBySteps(whole, DAY_MS)) recordPart(database, { ...told, from: day.from, to: day.to })
      dropAudiences(database, told.userId, whole)
    }
  })
}

function recordPart(database: Database, part: Part): void {
  if (isTrimmed(database, part)) return
  for (const free of uncovered(part, spansAround(database, part))) {
    keep(database, { ...part, ...free })
    for (const step of ROLL_UPS) addUp(database, step, { ...part, ...free })
  }
}

/** Days of which the numbers themselves are gone have a sum, and are older than any that is whole. */
function isTrimmed(database: Database, { userId, from }: Part): boolean {
  const day = dayStart(from)
  const oldest = database.get('SELECT min(from_at) AS at FROM viewer_spans WHERE user_id = :userId', { userId })?.['at']
  if (oldest !== null && Number(oldest) < day + DAY_MS) return false
  const sum = database.get('SELECT 1 FROM viewer_days WHERE user_id = :userId AND start = :start', {
    userId,
    start: day / DAY_MS,
  })
  return sum !== undefined
}

interface SpanRow {
  from_at: number
  lasted: number
  count: number
}

/** What is kept from the span on that holds `from`, to where `to` is; the oldest first. */
const spansAround = (database: Database, { userId, from, to }: Part): SpanRow[] =>
  database.all<SpanRow>(
    `SELECT from_at, lasted, count FROM viewer_spans
     WHERE user_id = :userId AND from_at <= :to AND from_at >= coalesce(
       (SELECT max(from_at) FROM viewer_spans WHERE user_id = :userId AND from_at <= :from), :from)
     ORDER BY from_at`,
    { userId, from, to },
  )

/**
 * The parts of `part` that none of the rows is about. A lone number takes up the millisecond in which it came, unless it is
 * the same: then it is the beginning of what is told now.
 */
function uncovered(part: Part, rows: readonly SpanRow[]): Period[] {
  const isLone = part.from === part.to
  const free: Period[] = []
  let at = part.from
  for (const { from_at: from, lasted, count } of rows) {
    const taken = lasted === 0 && (isLone || count !== part.count) ? 1 : lasted
    if (from > at) free.push({ from: at, to: Math.min(from, part.to) })
    at = Math.max(at, from + taken)
  }
  if (at < part.to || (isLone && at === part.to)) free.push({ from: at, to: part.to })
  return isLone ? free : free.filter(({ from, to }) => from < to)
}

/** Lengthens the span that the part continues, or adds one. What came otherwise is another, but where a lone number goes on. */
function keep(database: Database, { userId, from, to, count, source }: Part): void {
  const isPushed = Number(source === 'push')
  const lengthened =
    from < to &&
    database.run(
      `UPDATE viewer_spans SET lasted = :to - from_at
       WHERE user_id = :userId AND count = :count AND (is_pushed IS :isPushed OR lasted = 0)
         AND from_at + lasted = :from AND from_at >= :day
         AND from_at = (SELECT max(from_at) FROM viewer_spans WHERE user_id = :userId AND from_at <= :from)`,
      { userId, from, to, count, isPushed, day: dayStart(from) },
    ) === 1
  if (lengthened) return
  database.run(
    `INSERT INTO viewer_spans (user_id, from_at, lasted, count, is_pushed)
     VALUES (:userId, :from, :to - :from, :count, :isPushed)`,
    { userId, from, to, count, isPushed },
  )
}

function addUp(database: Database, step: RollUp, { userId, count, from: begin, to: end }: Part): void {
  for (const { start, from, to } of cutBySteps({ from: begin, to: end }, STEP_MS[step])) {
    database.run(
      `INSERT INTO ${ROLL_UP_TABLES[step]} (user_id, start, covered_ms, viewer_ms, low, peak)
       VALUES (:userId, :start, :coveredMs, :viewerMs, :count, :count)
       ON CONFLICT (user_id, start) DO UPDATE SET covered_ms = covered_ms + excluded.covered_ms,
         viewer_ms = viewer_ms + excluded.viewer_ms, low = min(low, excluded.low), peak = max(peak, excluded.peak)`,
      { userId, start, coveredMs: to - from, viewerMs: (to - from) * count, count },
    )
  }
}
