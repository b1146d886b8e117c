import type { ShowChat } from '#shared/model/show-record.ts'
import { COUNTABLE, type CountableShow } from './countable-show.ts'
import { firstIdAfter, firstIdAt, type IdRange } from './chat-rows.ts'
import { ofRoom, raidsIn } from './chat-of-room.ts'
import type { Database } from './database.ts'
import type { Period } from './viewer-steps.ts'

/** The ids of rows that were written in the period, whose ends are included. */
const idsIn = ({ from, to }: Period): IdRange => ({ from: firstIdAt(from), before: firstIdAfter(to) })

/** What was said in the room in that time; null where nothing of it is kept. */
export function chatIn(database: Database, roomId: number, period: Period): ShowChat | null {
  const { sql, parameters } = ofRoom(roomId, idsIn(period))
  const counted = database.all<{ rows: number; chatters: number }>(
    `SELECT count(*) AS rows, count(DISTINCT coalesce(c.user_id, c.user_name)) AS chatters ${sql}`,
    parameters,
  )[0]
  if (counted === undefined || counted.rows === 0) return null
  const raids = raidsIn(database, roomId, idsIn(period))
  return {
    ...counted,
    raidsIn: raids.filter(({ kind }) => kind === 'raid-in').length,
    raidsOut: raids.filter(({ kind }) => kind === 'raid-out').length,
    raidsUnclear: raids.filter(({ kind }) => kind === 'raid').length,
  }
}

/** Counts what was said during a show that is over, and keeps it. */
export function keepShowChat(database: Database, { id, userId, from, to }: CountableShow): ShowChat | null {
  const chat = chatIn(database, userId, { from, to })
  database.run(
    `UPDATE shows SET chat_rows = :rows, chatters = :chatters, raids_in = :raidsIn, raids_out = :raidsOut,
       raids_unclear = :raidsUnclear
     WHERE id = :id AND is_chat_final = 0`,
    { id, rows: 0, chatters: 0, raidsIn: 0, raidsOut: 0, raidsUnclear: 0, ...chat },
  )
  return chat
}

/** Makes what was counted of shows final, because rows of their time go by age or size. `upTo`: ms since 1970. */
export function finishShowChats(database: Database, roomId: number, upTo: number): void {
  const over = 'user_id = :roomId AND from_at <= :upTo AND is_on = 0 AND is_chat_final = 0'
  const uncounted = database.all<CountableShow>(`${COUNTABLE} WHERE ${over} AND chat_rows IS NULL`, { roomId, upTo })
  for (const show of uncounted) keepShowChat(database, show)
  database.run(`UPDATE shows SET is_chat_final = 1 WHERE ${over}`, { roomId, upTo })
}

/** Rows of the time came or went: what was counted of shows is out of date, unless it is final. */
export const dropShowChats = (database: Database, roomId: number, { from, to }: Period): void =>
  void database.run(
    `UPDATE shows SET chat_rows = NULL
     WHERE user_id = :roomId AND to_at >= :from AND +from_at <= :to AND chat_rows IS NOT NULL AND is_chat_final = 0`,
    { roomId, from, to },
  )

/** Forgets what was counted in a room that is forgotten. */
export const forgetShowChats = (database: Database, roomId: number): void =>
  void database.run('UPDATE shows SET chat_rows = NULL, is_chat_final = 0 WHERE user_id = :roomId', { roomId })
