import type { ChatActivity } from '#shared/model/chat-activity.ts'
import { STEP_MS } from '#shared/model/viewer-history.ts'
import { ofRoom } from './chat-of-room.ts'
import { AFTER_ALL_IDS, firstIdAt, idsPer, timeOfId } from './chat-rows.ts'
import type { Database } from './database.ts'
import { DAY_MS, dayStart, type Period, type RollUp } from './viewer-steps.ts'

/** See `ViewerCalls.chatActivity`. */
export function chatActivity(
  database: Database,
  roomId: number,
  from: number,
  to: number,
  step: RollUp,
): ChatActivity[] {
  const ms = STEP_MS[step]
  const whole = { from: Math.floor(from / ms) * ms, to: (Math.floor(to / ms) + 1) * ms }
  if (step === 'minute') return counted(database, roomId, whole, step)
  const today = todayOf(database)
  const over = { ...whole, to: Math.min(whole.to, today) }
  keepDays(database, roomId, over)
  return [
    ...kept(database, roomId, over, step),
    ...counted(database, roomId, { ...whole, from: Math.max(whole.from, today) }, step),
  ]
}

/** Days before this one are over, as far as rows tell: their counts change only where rows are found or removed later. */
const todayOf = (database: Database): number =>
  dayStart(timeOfId(Number(database.get('SELECT max(id) AS id FROM chat')?.['id'] ?? 0)))

/** Counts in steps from `from` to below `to`, which are borders of steps; of rows themselves. */
function counted(database: Database, roomId: number, { from, to }: Period, step: RollUp): ChatActivity[] {
  const ms = STEP_MS[step]
  const { sql, parameters } = ofRoom(roomId, { from: firstIdAt(from), before: firstIdAt(to) })
  return database.all<ChatActivity>(
    `SELECT c.id / ${idsPer(ms)} * ${ms} AS "from", c.id / ${idsPer(ms)} * ${ms} + ${ms} AS "to", count(*) AS rows,
       count(DISTINCT coalesce(c.user_id, c.user_name)) AS chatters
     ${sql} GROUP BY 1 ORDER BY 1`,
    parameters,
  )
}

const kept = (database: Database, roomId: number, { from, to }: Period, step: RollUp): ChatActivity[] => {
  const ms = STEP_MS[step]
  return database.all<ChatActivity>(
    `SELECT start * ${ms} AS "from", start * ${ms} + ${ms} AS "to", rows, chatters FROM chat_activity
     WHERE room_id = :roomId AND step = :step AND start >= :first AND start < :end AND rows > 0 ORDER BY start`,
    { roomId, step, first: from / ms, end: to / ms },
  )
}

/** Sees to it that days are counted which touch the period and have rows; a day that is counted has its quarters, too. */
function keepDays(database: Database, roomId: number, period: Period): void {
  const oldest = oldestOf(database, roomId)
  if (oldest === null) return
  const first = dayStart(Math.max(period.from, oldest))
  const known = new Set(
    database
      .all<{ start: number }>(
        "SELECT start FROM chat_activity WHERE room_id = :roomId AND step = 'day' AND start >= :first",
        { roomId, first: first / DAY_MS },
      )
      .map(({ start }) => start * DAY_MS),
  )
  const unknown: Period[] = []
  for (let from = first; from < period.to; from += DAY_MS) {
    if (!known.has(from)) unknown.push({ from, to: from + DAY_MS })
  }
  if (unknown.length > 0) database.transaction(() => unknown.forEach((day) => keepDay(database, roomId, day)))
}

/** When the oldest row of the room was written; null where there is none. */
function oldestOf(database: Database, roomId: number): number | null {
  const { sql, parameters } = ofRoom(roomId, { from: 0, before: AFTER_ALL_IDS })
  const id = database.get(`SELECT i.rowid AS id ${sql} ORDER BY i.rowid LIMIT 1`, parameters)?.['id']
  return id === undefined ? null : timeOfId(Number(id))
}

function keepDay(database: Database, roomId: number, day: Period): void {
  const quarters = counted(database, roomId, day, 'quarter')
  const whole = counted(database, roomId, day, 'day')[0] ?? { ...day, rows: 0, chatters: 0 }
  for (const quarter of quarters) keepCount(database, roomId, 'quarter', quarter)
  keepCount(database, roomId, 'day', whole)
}

const keepCount = (database: Database, roomId: number, step: RollUp, { from, rows, chatters }: ChatActivity): number =>
  database.run(
    `INSERT INTO chat_activity (room_id, step, start, rows, chatters)
     VALUES (:roomId, :step, :start, :rows, :chatters)`,
    { roomId, step, start: from / STEP_MS[step], rows, chatters },
  )

/** Rows came or went in a day, which is given by when it began: it is to be counted anew. */
export function dropActivity(database: Database, roomId: number, day: number): void {
  for (const step of ['day', 'quarter'] as const) {
    database.run(
      'DELETE FROM chat_activity WHERE room_id = :roomId AND step = :step AND start >= :first AND start < :end',
      { roomId, step, first: day / STEP_MS[step], end: (day + DAY_MS) / STEP_MS[step] },
    )
  }
}
