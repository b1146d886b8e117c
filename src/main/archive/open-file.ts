import { leaveClosingMark } from './closing-mark.ts'
import { openDatabase, type Database } from './database.ts'
import { clearTheWay } from './file-check.ts'
import type { Opening } from './protocol.ts'
import { reasonOf } from '../reason-of.ts'
import { MIGRATIONS, migrate, readVersion } from './schema.ts'

/** The connection and the way to end it, unless the archive is not ready. */
export type OpenedFile =
  { opening: Opening; database: Database; close: () => void } | { opening: Opening; database: null }

/** Opens the archive at `path`, or a fresh one in the place of a damaged one. `now`: ms since 1970. */
export function openArchiveFile(path: string, now: number, migrations: readonly string[] = MIGRATIONS): OpenedFile {
  let damagedKeptAt: string | null = null
  let database: Database | null = null
  try {
    const way = clearTheWay(path, migrations.length, now)
    if (way === 'newer') return { opening: { state: 'newer' }, database: null }
    damagedKeptAt = way.keptAt
    database = openDatabase(path)
    // Once more: a newer app that was killed may have left its version in the write-ahead log.
    if (readVersion(database) > migrations.length) {
      database.close()
      return { opening: { state: 'newer' }, database: null }
    }
    // FULL: a power cut must not lose the key of an alert that was told. There are a few writes a second.
    database.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
    migrate(database, path, migrations)
    return { opening: { state: 'ready', damagedKeptAt }, database, close: closing(database, path, way.checkedAt) }
  } catch (error) {
    database?.close()
    return { opening: { state: 'failed', reason: reasonOf(error), damagedKeptAt }, database: null }
  }
}

/** Lets the file go, with its log emptied into it; where that cannot be, it is examined at the next opening. */
const closing = (database: Database, path: string, checkedAt: number) => (): void => {
  const log = database.get('PRAGMA wal_checkpoint(TRUNCATE)')
  database.close()
  if (log?.['busy'] === 0) leaveClosingMark(path, checkedAt)
}
