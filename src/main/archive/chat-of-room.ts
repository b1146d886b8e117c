import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { timeOfId, type IdRange } from './chat-rows.ts'
import { RAID_TAG, roomTag } from './chat-tags.ts'
import type { Database, SqlParameters } from './database.ts'

/** The rows `c` of a room with ids in the range, and with this tag; what comes after SELECT and its columns. */
export function ofRoom(
  roomId: number,
  { from, before }: IdRange,
  tag?: string,
): { sql: string; parameters: SqlParameters } {
  const tags = tag === undefined ? `"${roomTag(roomId)}"` : `("${roomTag(roomId)}" AND "${tag}")`
  return {
    // CROSS keeps SQLite from asking the table first.
    sql: `FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
      WHERE i.chat_index MATCH :match AND i.rowid >= :from AND i.rowid < :before`,
    parameters: { match: `tags : ${tags}`, from, before },
  }
}

/** A raid as a mark. */
export type RaidMark = Extract<ViewerMark, { kind: 'raid-in' | 'raid-out' | 'raid' }>

interface RaidRow {
  id: number
  at: number | null
  user_id: number | null
  user_name: string
  raid_from: string
  raid_to: string
}

/** Raids that the room tells of and its owner had a part in, or all of them where nobody knows what the owner is called; the oldest first. */
export function raidsIn(database: Database, roomId: number, range: IdRange): RaidMark[] {
  const { sql, parameters } = ofRoom(roomId, range, RAID_TAG)
  const rows = database.all<RaidRow>(
    `SELECT c.id, c.at, c.user_id, c.user_name, c.raid_from, c.raid_to ${sql} ORDER BY i.rowid`,
    parameters,
  )
  if (rows.length === 0) return []
  const owner = namesOf(database, roomId)
  return rows.flatMap((row) => toMark(row, row.user_id === roomId ? new Set([...owner, folded(row.user_name)]) : owner))
}

function toMark({ id, at, raid_from: from, raid_to: to }: RaidRow, owner: ReadonlySet<string>): RaidMark[] {
  const moment = at ?? timeOfId(id)
  if (owner.has(folded(from))) return [{ kind: 'raid-out', at: moment, name: to }]
  if (owner.has(folded(to))) return [{ kind: 'raid-in', at: moment, name: from }]
  return owner.size === 0 ? [{ kind: 'raid', at: moment, from, to }] : []
}

/** What the owner of a room was called, by alerts and by what they wrote there last. */
function namesOf(database: Database, userId: number): Set<string> {
  const own = database.all<{ name: string }>(
    `SELECT name FROM alerts WHERE user_id = :userId
     UNION SELECT username FROM alerts WHERE user_id = :userId AND username IS NOT NULL
     UNION SELECT * FROM (
       SELECT c.user_name FROM chat_index i CROSS JOIN chat c ON c.id = i.rowid
       WHERE i.chat_index MATCH :match ORDER BY i.rowid DESC LIMIT 1)`,
    { userId, match: `tags : ("r${userId}" AND "u${userId}")` },
  )
  return new Set(own.map(({ name }) => folded(name)))
}

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()
