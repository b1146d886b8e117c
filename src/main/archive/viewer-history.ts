import {
  STEP_MS,
  VIEWER_STEPS,
  type ViewerHistory,
  type ViewerStep,
  type ViewerStretch,
} from '#shared/model/viewer-history.ts'
import type { Database, SqlParameters } from './database.ts'
import { dayStart, ROLL_UP_TABLES, type Period, type RollUp } from './viewer-steps.ts'

/** A time of which numbers are kept in this step, and in none of the finer ones that were asked for. */
export interface Tier extends Period {
  step: ViewerStep
}

/** See `ViewerCalls.viewerHistory`. */
export function viewerHistory(
  database: Database,
  userId: number,
  from: number,
  to: number,
  step: ViewerStep,
): ViewerHistory {
  const [newest, ...older] = tiersOf(database, userId, { from, to }, step)
    .map((tier) => ({ step: tier.step, to: tier.to + 1, stretches: stretchesOf(database, userId, tier) }))
    .filter(({ stretches }) => stretches.length > 0)
  if (newest === undefined) return { step, stretches: [] }
  const coarser = older.toReversed()
  return {
    step: newest.step,
    ...(coarser.length > 0 && { coarser: coarser.map((part) => ({ step: part.step, to: part.to })) }),
    stretches: [...coarser, newest].flatMap(({ stretches }) => stretches),
  }
}

/** Which steps tell of which part of the time, the newest part first. `to` of the newest is included. */
export function tiersOf(database: Database, userId: number, { from, to }: Period, finest: ViewerStep): Tier[] {
  const tiers: Tier[] = []
  let end = to + 1
  for (const step of VIEWER_STEPS.slice(VIEWER_STEPS.indexOf(finest))) {
    const begin = Math.max(from, keptSince(database, userId, step) ?? Infinity)
    if (begin < end) {
      tiers.push({ step, from: begin, to: end - 1 })
      end = begin
    }
  }
  return tiers
}

/** From when on a step is whole: days are trimmed as wholes, the oldest first. */
function keptSince(database: Database, userId: number, step: ViewerStep): number | null {
  const [sql, ms] =
    step === 'raw'
      ? ['SELECT min(from_at) AS first FROM viewer_spans WHERE user_id = :userId', 1]
      : [`SELECT min(start) AS first FROM ${ROLL_UP_TABLES[step]} WHERE user_id = :userId`, STEP_MS[step]]
  const first = database.get(sql, { userId })?.['first'] ?? null
  return first === null ? null : dayStart(Number(first) * ms)
}

const stretchesOf = (database: Database, userId: number, { step, from, to }: Tier): ViewerStretch[] =>
  step === 'raw' ? rawStretches(database, userId, { from, to }) : rolledUp(database, userId, step, { from, to })

/** A stretch as it is read: from, to, covered ms, viewers × ms, low, peak, and 1 or 0 where it is known whether it was pushed. */
type StretchNumbers = [number, number, number, number, number, number, 0 | 1 | null]

/** Every span that touches the period, both ends included, as it was told. */
const rawStretches = (database: Database, userId: number, { from, to }: Period): ViewerStretch[] =>
  readStretches(
    database,
    `SELECT from_at AS begin, from_at + lasted AS end, lasted AS covered, lasted * count AS sum, count AS low, count AS peak,
       is_pushed
     FROM viewer_spans
     WHERE user_id = :userId AND from_at <= :to AND (from_at >= :from OR from_at + lasted > :from) AND from_at >= coalesce(
       (SELECT max(from_at) FROM viewer_spans WHERE user_id = :userId AND from_at <= :from), :from)`,
    { userId, from, to },
  )

function rolledUp(database: Database, userId: number, step: RollUp, { from, to }: Period): ViewerStretch[] {
  const ms = STEP_MS[step]
  return readStretches(
    database,
    `SELECT start * ${ms} AS begin, start * ${ms} + ${ms} AS end, covered_ms AS covered, viewer_ms AS sum, low, peak,
       NULL AS is_pushed
     FROM ${ROLL_UP_TABLES[step]} WHERE user_id = :userId AND start BETWEEN :first AND :last`,
    { userId, first: Math.floor(from / ms), last: Math.floor(to / ms) },
  )
}

/** What the statement selects, the oldest first. As one text it comes in a third of the time that rows would take (measured). */
function readStretches(database: Database, sql: string, parameters: SqlParameters): ViewerStretch[] {
  const json = database.get(
    `SELECT json_group_array(json_array(begin, end, covered, sum, low, peak, is_pushed) ORDER BY begin) AS json FROM (${sql})`,
    parameters,
  )?.['json']
  return (JSON.parse(String(json)) as StretchNumbers[]).map(([from, to, coveredMs, viewerMs, low, peak, isPushed]) => {
    const stretch = { from, to, coveredMs, viewerMs, low, peak }
    return isPushed === null ? stretch : { ...stretch, source: isPushed === 1 ? 'push' : 'poll' }
  })
}
