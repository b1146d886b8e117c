import { openDatabase, type Database } from './database.ts'
import { clearTheWay } from './file-check.ts'
import type { Opening } from './protocol.ts'
import { reasonOf } from '../reason-of.ts'
import { MIGRATIONS, migrate, readVersion } from './schema.ts'

/** The connection, null unless the archive is ready. */
export interface OpenedFile {
  opening: Opening
  database: Database | null
}

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
    // FULL: a power cut must not lose the key of an alert that was told. There is about one write a second.
    database.execute('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    migrate(database, path, migrations)
    return { opening: { state: 'ready', damagedKeptAt }, database }
  } catch (error) {
    database?.close()
    return { opening: { state: 'failed', reason: reasonOf(error), damagedKeptAt }, database: null }
  }
}
