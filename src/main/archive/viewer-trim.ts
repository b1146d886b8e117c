import { STEP_MS, type ViewerStep } from '#shared/model/viewer-history.ts'
import type { Database } from './database.ts'
import { keepAudiences } from './show-audience.ts'
import { DAY_MS, dayStart, ROLL_UP_TABLES } from './viewer-steps.ts'
import type { ViewerLimits } from './viewer-protocol.ts'

/** As many rows are enough for one step. It ends with the day of a channel in which this is reached. */
const STEP_ROWS = 2_000

/** A table of numbers, the column of its time and how many ms are one there. */
interface Tier {
  table: string
  column: string
  ms: number
}

const tierOf = (step: ViewerStep): Tier =>
  step === 'raw'
    ? { table: 'viewer_spans', column: 'from_at', ms: 1 }
    : { table: ROLL_UP_TABLES[step], column: 'start', ms: STEP_MS[step] }

/** See `ViewerCalls.trimViewers`. A day of a channel goes as a whole, so that what is left is whole, too. */
export function trimViewers(database: Database, limits: ViewerLimits, now: number): boolean {
  const ages = [
    ['raw', limits.rawMs],
    ['minute', limits.minuteMs],
    ['quarter', limits.quarterMs],
  ] as const
  let removed = 0
  for (const [step, age] of ages) {
    if (age === null) continue
    for (const userId of viewedChannels(database)) {
      removed += removeDays(database, userId, tierOf(step), dayStart(now - age), STEP_ROWS - removed)
      if (removed >= STEP_ROWS) return true
    }
  }
  return false
}

/** Removes days that begin before `end`, the oldest first, until there are none or `enough` rows are gone. */
function removeDays(database: Database, userId: number, tier: Tier, end: number, enough: number): number {
  let removed = 0
  for (;;) {
    const day = oldestDay(database, userId, tier)
    if (day === null || day >= end || removed >= enough) return removed
    removed += database.transaction(() => {
      keepAudiences(database, userId, day + DAY_MS)
      return database.run(`DELETE FROM ${tier.table} WHERE user_id = :userId AND ${tier.column} < :end`, {
        userId,
        end: (day + DAY_MS) / tier.ms,
      })
    })
  }
}

function oldestDay(database: Database, userId: number, { table, column, ms }: Tier): number | null {
  const first = database.get(`SELECT min(${column}) AS first FROM ${table} WHERE user_id = :userId`, { userId })?.[
    'first'
  ]
  return typeof first === 'number' ? dayStart(first * ms) : null
}

/** See `ViewerCalls.viewedChannels`. */
export const viewedChannels = (database: Database): number[] =>
  database
    .all<{ userId: number }>('SELECT user_id AS userId FROM viewer_days UNION SELECT user_id FROM shows ORDER BY 1')
    .map(({ userId }) => userId)

/** See `ViewerCalls.forgetViewers`. */
export function forgetViewers(database: Database, userId: number): void {
  database.transaction(() => {
    database.run('DELETE FROM show_titles WHERE show_id IN (SELECT id FROM shows WHERE user_id = :userId)', { userId })
    for (const table of ['shows', 'viewer_spans', ...Object.values(ROLL_UP_TABLES)]) {
      database.run(`DELETE FROM ${table} WHERE user_id = :userId`, { userId })
    }
  })
}
