import { readFileSync } from 'node:fs'
import type { Clock } from '#shared/clock.ts'
import type { Notice } from '#shared/model/status.ts'
import type { Backups } from './backups.ts'
import type { DocumentFile } from './document-file.ts'
import { copyIncomplete, copyNewer, copyUnread, moveDamaged } from './keep-original.ts'
import { asObject, readObject, type ReadObject } from './read-object.ts'

/** What could be made of a stored object. */
export interface Decoded<T> {
  value: T
  /** False when a part could not be understood; the file is then copied before it is first written over. */
  complete: boolean
}

/** How a document is read, wherever it comes from. */
export interface ReadForm<T> {
  /** What notices and backups call the document. */
  name: string
  /** The version of the form that is written today. */
  version: number
  /** Throws when nothing can be made of the object: the file then counts as damaged. */
  decode(raw: object): Decoded<T>
}

/** What a document is read with, and whom to tell where that goes wrong. */
export interface LoadOptions<T> extends ReadForm<T> {
  file: DocumentFile
  /** The value where nothing was stored. */
  fallback: T
  clock: Clock
  onNotice: (notice: Notice) => void
}

/** What a run of the app begins with. */
export interface Loaded<T> {
  value: T
  /** The content of the file where it is worth a backup, else null. */
  lastGood: object | null
  /** What must succeed before the file may be written over; null where nothing could be lost. */
  protect: (() => void) | null
}

/** Reads the document, or what of it can be had, and keeps the original of what this app would not write the same way. */
export function loadDocument<T>(options: LoadOptions<T>, backups: Backups): Loaded<T> {
  const { file, version, clock } = options
  const found = readPatiently(file)
  if (found === 'absent') return { value: restore(options, backups).value, lastGood: null, protect: null }
  if (found === 'damaged') return replaceDamaged(options, backups)
  if (found === 'unreadable') return leaveUnread(options, backups)

  const decoded = tryToDecode(options, found)
  const foundVersion = versionOf(found)
  if (foundVersion > version) {
    const value = (decoded ?? newestBackup(options, backups))?.value ?? options.fallback
    return { value, lastGood: null, protect: keepNewer(options, foundVersion) }
  }
  if (decoded === null) return replaceDamaged(options, backups)
  if (decoded.complete) return { value: decoded.value, lastGood: found, protect: null }
  return { value: decoded.value, lastGood: null, protect: () => void copyIncomplete(file.path, clock.now()) }
}

/** How often a file that cannot be read is read once more, at once: a virus scanner may hold it for a moment. */
const READ_AGAIN = 3

function readPatiently(file: DocumentFile): ReadObject {
  let found = readObject(file)
  for (let again = 0; found === 'unreadable' && again < READ_AGAIN; again += 1) found = readObject(file)
  return found
}

/** 0 where the file does not tell. */
const versionOf = (content: object): number =>
  'schemaVersion' in content && typeof content.schemaVersion === 'number' ? content.schemaVersion : 0

function tryToDecode<T>({ decode }: LoadOptions<T>, content: object): Decoded<T> | null {
  try {
    return decode(content)
  } catch {
    return null
  }
}

/** Where the damaged file cannot be moved it stays, and no write happens until it could be. */
function replaceDamaged<T>(options: LoadOptions<T>, backups: Backups): Loaded<T> {
  const { file, name, clock, onNotice } = options
  const move = (): string => moveDamaged(file.path, clock.now())
  const keptAt = attempt(move)
  const { value, restoredFrom } =
    keptAt === null ? fromBackup(options, newestBackup(options, backups)) : restore(options, backups)
  onNotice({ code: 'document-set-aside', document: name, keptAt: keptAt ?? file.path, restoredFrom })
  return { value, lastGood: null, protect: keptAt === null ? () => void move() : null }
}

/** The file may well be good, so it stays where it is; a backup stands in until it can be read, and so be kept. */
function leaveUnread<T>(options: LoadOptions<T>, backups: Backups): Loaded<T> {
  const { file, name, clock, onNotice } = options
  const { value, restoredFrom } = fromBackup(options, newestBackup(options, backups))
  onNotice({ code: 'document-set-aside', document: name, keptAt: file.path, restoredFrom })
  const protect = (): void => {
    const found = readObject(file)
    if (found === 'unreadable') throw new Error(`${file.path} cannot be read, so it is not written over`)
    // Writing begins with a reading, which a damaged file would fail for good.
    if (found === 'damaged') moveDamaged(file.path, clock.now())
    else if (found !== 'absent') copyUnread(file.path, clock.now())
  }
  return { value, lastGood: null, protect }
}

/** Returns what must still happen before the first write, null when the copy is made. */
function keepNewer<T>({ file, name, onNotice }: LoadOptions<T>, version: number): (() => void) | null {
  const keep = (): string => copyNewer(file.path, version)
  const keptAt = attempt(keep)
  onNotice({ code: 'document-newer', document: name, keptAt: keptAt ?? file.path })
  return keptAt === null ? () => void keep() : null
}

interface Restored<T> {
  value: T
  restoredFrom: string | null
}

interface ReadBackup<T> extends Decoded<T> {
  path: string
  content: object
}

/** Puts the newest readable backup where the file is missing. */
function restore<T>(options: LoadOptions<T>, backups: Backups): Restored<T> {
  const backup = newestBackup(options, backups)
  // Where it cannot be written now, it is found again at the next start.
  if (backup !== null) attempt(() => options.file.write(backup.content))
  return fromBackup(options, backup)
}

const fromBackup = <T>({ fallback }: LoadOptions<T>, backup: ReadBackup<T> | null): Restored<T> =>
  backup === null ? { value: fallback, restoredFrom: null } : { value: backup.value, restoredFrom: backup.path }

function newestBackup<T>(options: LoadOptions<T>, backups: Backups): ReadBackup<T> | null {
  for (const path of backups.list()) {
    const content = attempt(() => asObject(JSON.parse(readFileSync(path, 'utf8'))))
    const decoded = content === null ? null : tryToDecode(options, content)
    if (content !== null && decoded !== null) return { ...decoded, path, content }
  }
  return null
}

function attempt<Result>(task: () => Result): Result | null {
  try {
    return task()
  } catch {
    return null
  }
}
