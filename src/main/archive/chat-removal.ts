import type { ChatLimits } from '#shared/model/archived-chat.ts'
import { fileBytes } from './chat-queries.ts'
import { firstIdAt } from './chat-rows.ts'
import { roomTag, userTag } from './chat-tags.ts'
import { dropCounts, finishCounts } from './chat-counts.ts'
import type { Database, SqlParameters } from './database.ts'
import { forgetShowChats } from './show-chat.ts'

/** What rows are to go. `oldest`: the oldest of all, as many as `rows`. `before`: of the room, those below this id. */
export type ChatToRemove =
  | { kind: 'before'; roomId: number; id: number }
  | { kind: 'oldest'; rows: number }
  | { kind: 'room'; roomId: number }
  | { kind: 'user'; userId: number }

/** How long one step may hold up what else is asked of the thread. It ends with the batch in which this is over. */
const STEP_MS = 20
const BATCH = 50
/** Pages of the index that are written anew at once. */
const MERGE_PAGES = 40
const VACUUM_PAGES = 400
/** Where less of the file was freed than this, size is no reason to take rows away soon again. */
const ROOM_TO_GROW = 0.9

/** What has to go so that the limits hold. `now`: ms since 1970. */
export function chatOverLimits(
  database: Database,
  { maxAgeMs, perRoom, maxBytes }: ChatLimits,
  now: number,
): ChatToRemove[] {
  const ages = new Map(perRoom.map((room) => [room.roomId, room.maxAgeMs]))
  const tooOld = roomsWithChat(database).flatMap((roomId): ChatToRemove[] => {
    const age = ages.has(roomId) ? ages.get(roomId)! : maxAgeMs
    return age === null ? [] : [{ kind: 'before', roomId, id: firstIdAt(now - age) }]
  })
  const { used } = fileBytes(database)
  if (maxBytes === null || used <= maxBytes) return tooOld
  const rows = Number(database.get('SELECT count(*) AS n FROM chat INDEXED BY chat_known')?.['n'])
  return [...tooOld, { kind: 'oldest', rows: Math.ceil(rows * (1 - (ROOM_TO_GROW * maxBytes) / used)) }]
}

/** Goes from room to room by the index instead of through all rows. */
const roomsWithChat = (database: Database): number[] =>
  database
    .all<{ id: number }>(
      `WITH RECURSIVE rooms (id) AS (
         SELECT min(room_id) FROM chat
         UNION ALL SELECT (SELECT min(room_id) FROM chat WHERE room_id > rooms.id) FROM rooms WHERE id IS NOT NULL
       )
       SELECT id FROM rooms WHERE id IS NOT NULL`,
    )
    .map(({ id }) => id)

/** Removes some of the rows; answers how many. Less than were to go may be left: ask until it is 0. */
export function removeChat(database: Database, target: ChatToRemove): number {
  const end = performance.now() + STEP_MS
  let removed = 0
  for (;;) {
    const most = target.kind === 'oldest' ? Math.min(BATCH, target.rows - removed) : BATCH
    const batch = removeBatch(database, target, most)
    removed += batch
    if (batch < BATCH || performance.now() >= end) return removed
  }
}

const removeBatch = (database: Database, target: ChatToRemove, most: number): number =>
  database.transaction(() => {
    const ids = JSON.stringify(idsOf(database, target, most))
    if (target.kind === 'room' || target.kind === 'user') dropCounts(database, ids)
    else finishCounts(database, ids)
    // The index asks the table for the words that it has to forget, so it goes first.
    database.run('DELETE FROM chat_index WHERE rowid IN (SELECT value FROM json_each(:ids))', { ids })
    return database.run('DELETE FROM chat WHERE id IN (SELECT value FROM json_each(:ids))', { ids })
  })

const TAGGED = 'SELECT rowid AS id FROM chat_index WHERE chat_index MATCH :match'

function idsOf(database: Database, target: ChatToRemove, limit: number): number[] {
  const [sql, parameters] = selectionOf(target)
  return database.all<{ id: number }>(`${sql} LIMIT :limit`, { ...parameters, limit }).map(({ id }) => id)
}

function selectionOf(target: ChatToRemove): [sql: string, parameters: SqlParameters] {
  if (target.kind === 'oldest') return ['SELECT id FROM chat ORDER BY id', {}]
  if (target.kind === 'room') return ['SELECT id FROM chat WHERE room_id = :roomId', { roomId: target.roomId }]
  if (target.kind === 'user') return [TAGGED, { match: tagged(userTag(target.userId)) }]
  return [`${TAGGED} AND rowid < :id ORDER BY rowid`, { match: tagged(roomTag(target.roomId)), id: target.id }]
}

const tagged = (tag: string): string => `tags : "${tag}"`

/** Forgets what else is kept of a room. */
export function removeRoom(database: Database, roomId: number): void {
  database.transaction(() => {
    database.run('DELETE FROM chat_spans WHERE room_id = :roomId', { roomId })
    database.run('DELETE FROM chat_pins WHERE room_id = :roomId', { roomId })
    forgetShowChats(database, roomId)
  })
}

/** Forgets the pinned messages that somebody wrote. */
export const removePinsOf = (database: Database, userId: number): void =>
  void database.run('DELETE FROM chat_pins WHERE user_id = :userId', { userId })

/**
 * Writes a part of the index anew without the words of rows that are gone, which until then only are marked as gone.
 * `isFirst` begins anew. False once nothing is left to do.
 */
export function mergeIndex(database: Database, isFirst: boolean): boolean {
  const before = changesSoFar(database)
  // A negative number makes one part of all; the steps that follow go on with it (sqlite.org/fts5.html, "merge").
  const pages = isFirst ? -MERGE_PAGES : MERGE_PAGES
  database.run("INSERT INTO chat_index (chat_index, rank) VALUES ('merge', :pages)", { pages })
  // The command itself counts as one change.
  return changesSoFar(database) - before >= 2
}

const changesSoFar = (database: Database): number => Number(database.get('SELECT total_changes() AS n')?.['n'])

/** Gives some free pages back to the disk. False once none is left. */
export function shrinkFile(database: Database): boolean {
  database.execute(`PRAGMA incremental_vacuum(${VACUUM_PAGES})`)
  return Number(database.get('PRAGMA freelist_count')?.['freelist_count']) > 0
}

/**
 * Writes the whole file anew: only so is nothing left of what was deleted, for SQLite moves rows between pages and leaves
 * what it moved in the gaps (measured, also with `secure_delete`). About a second for a million rows; the disk needs
 * room for a second file. The log is emptied, too.
 */
export function rewriteFile(database: Database): void {
  database.execute('VACUUM')
  const log = database.get('PRAGMA wal_checkpoint(TRUNCATE)')
  if (log?.['busy'] !== 0) throw new Error('another program reads the archive')
}
