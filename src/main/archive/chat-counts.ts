import { dropActivity } from './chat-activity.ts'
import { idsPer } from './chat-rows.ts'
import type { Database } from './database.ts'
import { dropShowChats, finishShowChats } from './show-chat.ts'
import { DAY_MS } from './viewer-steps.ts'

/** Rows of one room and one day. */
interface RoomDay {
  roomId: number
  /** When the day began, ms since 1970. */
  day: number
}

/** What was counted of the days of these rows, given as a JSON array of ids, is out of date. The rows are still there. */
export function dropCounts(database: Database, ids: string): void {
  for (const { roomId, day } of daysOf(database, ids)) {
    dropActivity(database, roomId, day)
    dropShowChats(database, roomId, { from: day, to: day + DAY_MS - 1 })
  }
}

/** The same of rows that go by age or size: shows keep what was said in them. */
export function finishCounts(database: Database, ids: string): void {
  for (const { roomId, day } of daysOf(database, ids)) {
    finishShowChats(database, roomId, day + DAY_MS - 1)
    dropActivity(database, roomId, day)
  }
}

const daysOf = (database: Database, ids: string): RoomDay[] =>
  database.all<RoomDay>(
    `SELECT DISTINCT room_id AS roomId, id / ${idsPer(DAY_MS)} * ${DAY_MS} AS day FROM chat
     WHERE id IN (SELECT value FROM json_each(:ids))`,
    { ids },
  )
