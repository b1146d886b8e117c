import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'
import { damagedPath } from '../kept-path.ts'
import { takeClosingMark } from './closing-mark.ts'
import { isSound } from './database.ts'

/** What the bytes of a file say of it, before SQLite has touched it. */
export type FileState = 'absent' | 'readable' | 'newer' | 'damaged'

const MAGIC = 'SQLite format 3\0'
const HEADER_BYTES = 100
/** Where SQLite keeps `user_version`, a signed big-endian number (sqlite.org/fileformat.html, section 1.3). */
const VERSION_OFFSET = 60

/**
 * Judges the file at `path` by its header alone and never writes. `newest` is the newest schema version that this app
 * knows. Throws when the file is there but cannot be read.
 */
export function inspect(path: string, newest: number): FileState {
  const header = readHeader(path)
  // SQLite throws the log of an absent or empty file away, and it may be all that is left.
  if (header === null) return hasContent(`${path}-wal`) ? 'damaged' : 'absent'
  if (header.length < HEADER_BYTES || header.toString('latin1', 0, MAGIC.length) !== MAGIC) return 'damaged'
  return header.readInt32BE(VERSION_OFFSET) > newest ? 'newer' : 'readable'
}

/** The first bytes of the file, fewer where it is shorter; null where it is absent or empty. */
function readHeader(path: string): Buffer | null {
  if (!existsSync(path)) return null
  const file = openSync(path, 'r')
  try {
    const header = Buffer.alloc(HEADER_BYTES)
    const read = readSync(file, header, 0, HEADER_BYTES, 0)
    return fstatSync(file).size === 0 ? null : header.subarray(0, read)
  } finally {
    closeSync(file)
  }
}

const hasContent = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

/** What was found where the archive is to lie. */
export interface Way {
  /** Where a damaged file was put aside; null where nothing was wrong. */
  keptAt: string | null
  /** When what lies there now was last examined whole, ms since 1970. */
  checkedAt: number
}

/**
 * Makes sure that what lies at `path` may be opened: a damaged file is renamed, with what belongs to it. With `newer`
 * nothing was touched. `now`: ms since 1970.
 */
export function clearTheWay(path: string, newest: number, now: number): Way | 'newer' {
  const state = inspect(path, newest)
  if (state === 'newer') return 'newer'
  const checkedAt = state === 'readable' ? takeClosingMark(path, now) : null
  if (checkedAt !== null) return { keptAt: null, checkedAt }
  const damaged = state === 'damaged' || (state === 'readable' && !isSound(path))
  return { keptAt: damaged ? setAside(path, now) : null, checkedAt: now }
}

function setAside(path: string, now: number): string {
  const keptAt = damagedPath(path, now)
  // The log goes first: left behind without its file, SQLite would throw it away.
  for (const suffix of ['-wal', '-shm', '']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, keptAt + suffix)
  }
  return keptAt
}
