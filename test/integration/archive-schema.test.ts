import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../src/main/archive/database.ts'
import { openArchiveFile } from '../../src/main/archive/open-file.ts'
import { MIGRATIONS } from '../../src/main/archive/schema.ts'

const FIRST = 'CREATE TABLE words (word TEXT) STRICT'
const SECOND = "ALTER TABLE words ADD COLUMN language TEXT; UPDATE words SET language = 'en'"

let folder: string
let file: string
let backup: string
const opened: Database[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-schema-'))
  file = path.join(folder, 'archive.db')
  backup = path.join(folder, 'archive.v1.backup.db')
})

afterEach(() => {
  for (const database of opened.splice(0)) database.close()
  rmSync(folder, { recursive: true, force: true })
})

function open(migrations: readonly string[]): Database {
  const { database, opening } = openArchiveFile(file, 0, migrations)
  if (database === null) throw new Error(JSON.stringify(opening))
  opened.push(database)
  return database
}

/** A file of version 1 with one word in it, closed. */
function makeFirstVersion(): void {
  const database = openDatabase(file)
  database.execute(`PRAGMA journal_mode = WAL; ${FIRST}; PRAGMA user_version = 1`)
  database.run("INSERT INTO words VALUES ('raid')")
  database.close()
}

const versionInHeader = (of: string): number => readFileSync(of).readInt32BE(60)

test('a new file gets every migration, its version stands in its header, and nothing is copied', () => {
  open([FIRST, SECOND]).run("INSERT INTO words VALUES ('raid', 'en')")
  expect(versionInHeader(file)).toBe(2)
  expect(existsSync(backup)).toBe(false)
})

test('the tables of today are strict, but for those of the index of chat', () => {
  const tables = open(MIGRATIONS).all(
    `SELECT name, strict, wr FROM pragma_table_list
     WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  expect(tables).toEqual([
    { name: 'alerts', strict: 1, wr: 0 },
    { name: 'chat', strict: 1, wr: 0 },
    { name: 'chat_activity', strict: 1, wr: 1 },
    { name: 'chat_pins', strict: 1, wr: 0 },
    { name: 'chat_spans', strict: 1, wr: 1 },
    { name: 'show_titles', strict: 1, wr: 1 },
    { name: 'shows', strict: 1, wr: 0 },
    { name: 'viewer_days', strict: 1, wr: 1 },
    { name: 'viewer_minutes', strict: 1, wr: 1 },
    { name: 'viewer_quarters', strict: 1, wr: 1 },
    { name: 'viewer_spans', strict: 1, wr: 1 },
  ])
})

test('what is deleted is overwritten, and free pages can be given back, also in a file that was made without that', () => {
  makeFirstVersion()
  const database = open([FIRST, SECOND])
  expect(database.get('PRAGMA secure_delete')).toEqual({ secure_delete: 1 })
  expect(database.get('PRAGMA auto_vacuum')).toEqual({ auto_vacuum: 2 })
})

test('the log is written ahead and synchronised at every commit', () => {
  const database = open(MIGRATIONS)
  expect(database.get('PRAGMA journal_mode')).toEqual({ journal_mode: 'wal' })
  expect(database.get('PRAGMA synchronous')).toEqual({ synchronous: 2 })
  expect(database.get('PRAGMA busy_timeout')).toEqual({ timeout: 5000 })
})

test('an older file is copied as it was, then brought up to date', () => {
  makeFirstVersion()
  expect(open([FIRST, SECOND]).all('SELECT * FROM words')).toEqual([{ word: 'raid', language: 'en' }])
  expect(versionInHeader(file)).toBe(2)
  expect(versionInHeader(backup)).toBe(1)
  const copy = openDatabase(backup)
  opened.push(copy)
  expect(copy.all('SELECT * FROM words')).toEqual([{ word: 'raid' }])
})

test('a migration that fails leaves the file at its former version, with all its rows', () => {
  makeFirstVersion()
  const failing = openArchiveFile(file, 0, [FIRST, `${SECOND}; INSERT INTO nowhere VALUES (1)`])
  expect(failing).toEqual({
    database: null,
    opening: { state: 'failed', reason: expect.stringContaining('no such table: nowhere'), damagedKeptAt: null },
  })
  expect(open([FIRST]).all('SELECT * FROM words')).toEqual([{ word: 'raid' }])
})

test('without room for the copy nothing is migrated', () => {
  makeFirstVersion()
  // A folder in its place stands for whatever keeps the copy from being made.
  mkdirSync(path.join(backup, 'full'), { recursive: true })
  expect(openArchiveFile(file, 0, [FIRST, SECOND]).opening.state).toBe('failed')
  expect(open([FIRST]).all('SELECT * FROM words')).toEqual([{ word: 'raid' }])
})

test('a copy left unfinished by a crash does not stand in the way', () => {
  makeFirstVersion()
  writeFileSync(`${backup}.tmp`, 'half a copy')
  open([FIRST, SECOND])
  expect(versionInHeader(backup)).toBe(1)
  expect(existsSync(`${backup}.tmp`)).toBe(false)
})

test('a newer version that only the write-ahead log tells of is believed', () => {
  const database = open([FIRST])
  database.execute('PRAGMA user_version = 9')
  expect(versionInHeader(file)).toBe(1)
  expect(openArchiveFile(file, 0, [FIRST])).toEqual({ database: null, opening: { state: 'newer' } })
  expect(database.get('PRAGMA user_version')).toEqual({ user_version: 9 })
})
