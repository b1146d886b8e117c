import { STEP_MS } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import type { Database } from './database.ts'
import { tiersOf, type Tier } from './viewer-history.ts'
import { ROLL_UP_TABLES, type Period } from './viewer-steps.ts'

/** Less than this without a number is nothing to tell: a poll may be late. */
const GAP_MS = 150_000

/** Times within shows of which no number is known, by the finest that are kept, as far as they lie in the period. */
export function viewerGaps(database: Database, userId: number, { from, to }: Period): ViewerMark[] {
  // A gap may begin before the period and end after it.
  const wide = { from: from - GAP_MS, to: to + GAP_MS }
  const known = tiersOf(database, userId, wide, 'raw')
    .toReversed()
    .flatMap((tier) => coveredIn(database, userId, tier))
  return showsIn(database, userId, wide)
    .flatMap((show) => without(show, known))
    .filter((gap) => gap.to - gap.from >= GAP_MS && gap.to > from && gap.from < to)
    .map((gap) => ({ kind: 'gap', at: Math.max(from, gap.from), to: Math.min(to, gap.to) }))
}

/** Of a show that is on, what came after the last number may still be on its way. */
const showsIn = (database: Database, userId: number, { from, to }: Period): Period[] =>
  database.all<Period>(
    `SELECT max(from_at, :from) AS "from", min(iif(is_on, coalesce(
         (SELECT max(from_at + lasted) FROM viewer_spans v WHERE v.user_id = shows.user_id), from_at), to_at), :to) AS "to"
     FROM shows WHERE user_id = :userId AND from_at <= :to AND to_at >= :from ORDER BY from_at`,
    { userId, from, to },
  )

/** Times with numbers, the oldest first; between two of them is a gap, be a show on or not. */
function coveredIn(database: Database, userId: number, { step, from, to }: Tier): Period[] {
  const { numbers, ms } =
    step === 'raw'
      ? { ms: 1, numbers: 'SELECT from_at AS begin, from_at + lasted AS end FROM viewer_spans' }
      : { ms: STEP_MS[step], numbers: `SELECT start AS begin, start + 1 AS end FROM ${ROLL_UP_TABLES[step]}` }
  const ofUser = `(${numbers} WHERE user_id = :userId)`
  // A number may have held for hours when the time begins.
  const inTime = `(SELECT * FROM ${ofUser}
    WHERE begin <= :to AND begin >= coalesce((SELECT max(begin) FROM ${ofUser} WHERE begin <= :from), :from))`
  const parameters = { userId, from: Math.floor(from / ms), to: Math.floor(to / ms) }
  const holes = database.all<Period>(
    `SELECT before * ${ms} AS "from", begin * ${ms} AS "to"
     FROM (SELECT begin, lag(end) OVER (ORDER BY begin) AS before FROM ${inTime})
     WHERE (begin - before) * ${ms} >= ${GAP_MS}`,
    parameters,
  )
  return database
    .all<Period>(
      `SELECT min(begin) * ${ms} AS "from", max(end) * ${ms} AS "to" FROM ${inTime} HAVING count(*) > 0`,
      parameters,
    )
    .flatMap((all) => between(all, holes))
}

/** The parts of a period that holes leave, also those without length: a lone number is in no gap. */
const between = ({ from, to }: Period, holes: readonly Period[]): Period[] =>
  [...holes, { from: to }].map((hole, index) => ({ from: holes[index - 1]?.to ?? from, to: hole.from }))

/** What is left of a period without these parts; all in the order of time. */
function without({ from, to }: Period, parts: readonly Period[]): Period[] {
  const left: Period[] = []
  let at = from
  for (const part of parts) {
    if (part.from > at) left.push({ from: at, to: Math.min(part.from, to) })
    at = Math.max(at, part.to)
  }
  return at < to ? [...left, { from: at, to }] : left
}
