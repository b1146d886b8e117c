import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSound, openDatabase, type Database, type SqlParameters } from '../../src/main/archive/database.ts'

let folder: string
let file: string
let database: Database

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'archive-database-'))
  file = path.join(folder, 'a.db')
  database = openDatabase(file)
  database.execute('PRAGMA journal_mode = WAL')
  database.execute('CREATE TABLE things (id INTEGER PRIMARY KEY, word TEXT UNIQUE, weight REAL) STRICT')
})

afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true, force: true })
})

const add = (word: string): number => database.run('INSERT INTO things (word) VALUES (:word)', { word })

function addMany(count: number): void {
  database.transaction(() => {
    for (let number = 0; number < count; number += 1) add(`word ${number}`)
  })
}

test('SQLite is the version whose flaws are known', () => {
  expect(database.get('SELECT sqlite_version() AS version')).toEqual({ version: '3.45.1' })
})

test('a row holds the columns asked for and nothing else', () => {
  add('one')
  expect(database.get('SELECT id, word FROM things')).toEqual({ id: 1, word: 'one' })
  expect(database.all('SELECT id, word FROM things')).toEqual([{ id: 1, word: 'one' }])
  expect(database.get('SELECT id FROM things WHERE id = 2')).toBeUndefined()
})

test.each([99, 100, 101, 200, 250])(
  'all of %i rows are read, though libsql hands them over by the hundred',
  (count) => {
    addMany(count)
    expect(database.all('SELECT id FROM things')).toHaveLength(count)
  },
)

test('a statement run again reads from the start', () => {
  addMany(3)
  const first = 'SELECT id FROM things ORDER BY id'
  expect([database.get(first), database.get(first)]).toEqual([{ id: 1 }, { id: 1 }])
})

test('reading one of many rows leaves no statement running', () => {
  addMany(3)
  database.get('SELECT id FROM things')
  database.run('VACUUM INTO :copy', { copy: path.join(folder, 'copy.db') })
  expect(isSound(path.join(folder, 'copy.db'))).toBe(true)
})

test('whole numbers arrive as integers up to the safe limit, others as reals', () => {
  const numbers = { small: -5, time: 1_795_460_000_000, safe: Number.MAX_SAFE_INTEGER, part: 1.5, zero: 0 }
  expect(
    database.get(
      `SELECT :small AS small, :time AS time, :safe AS safe, :part AS part, :zero AS zero,
              typeof(:small) || typeof(:time) || typeof(:safe) || typeof(:part) AS types`,
      numbers,
    ),
  ).toEqual({ ...numbers, types: 'integerintegerintegerreal' })
})

test('text survives whole: beyond ASCII, empty, and past a NUL, which is replaced', () => {
  const text = 'é 😀 \u2028'
  expect(database.get('SELECT :a AS a, :b AS b, :c AS c', { a: text, b: '', c: 'be\0fore' })).toEqual({
    a: text,
    b: '',
    c: 'be\uFFFDfore',
  })
})

test('one parameter that is null is bound as null', () => {
  expect(database.get('SELECT :a AS a', { a: null })).toEqual({ a: null })
})

test.each([
  ['is missing', {}],
  ['is undefined', { a: undefined }],
  ['is a boolean, which would end the process', { a: true }],
  ['is not a number', { a: Number.NaN }],
  ['is infinite', { a: Number.POSITIVE_INFINITY }],
  ['is an object', { a: {} }],
])('a parameter that %s is refused', (_why, parameters: object) => {
  expect(() => database.get('SELECT :a AS a', parameters as SqlParameters)).toThrow(TypeError)
})

test('run answers how many rows changed, also when none did', () => {
  expect(add('one')).toBe(1)
  expect(database.run("INSERT INTO things (word) VALUES ('one') ON CONFLICT DO NOTHING")).toBe(0)
  add('two')
  expect(database.run('UPDATE things SET weight = 2')).toBe(2)
})

test('a transaction that throws leaves nothing behind and throws what happened', () => {
  expect(() =>
    database.transaction(() => {
      add('one')
      database.execute('PRAGMA user_version = 7')
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(database.all('SELECT * FROM things')).toEqual([])
  expect(database.get('PRAGMA user_version')).toEqual({ user_version: 0 })
})

test('a transaction that SQLite rolled back by itself, as on a full disk, says so and leaves the connection usable', () => {
  database.execute('PRAGMA max_page_count = 10')
  expect(() => addMany(10_000)).toThrow('database or disk is full')
  expect(database.all('SELECT * FROM things')).toEqual([])
  expect(add('one')).toBe(1)
})

test('a broken rule is an error with the words of SQLite, and the statement works again after it', () => {
  add('one')
  expect(() => add('one')).toThrow('UNIQUE constraint failed: things.word')
  expect(add('two')).toBe(1)
})

test('checking a file lets it go: no log of its own is left, and it can be renamed', () => {
  const checked = path.join(folder, 'checked.db')
  writeFileSync(checked, '')
  expect(isSound(checked)).toBe(true)
  database.run('VACUUM INTO :copy', { copy: path.join(folder, 'copy.db') })
  expect(isSound(path.join(folder, 'copy.db'))).toBe(true)
  expect(readdirSync(folder).toSorted()).toEqual(['a.db', 'a.db-shm', 'a.db-wal', 'checked.db', 'copy.db'])
})

test('a file in a folder that is not there cannot be opened', () => {
  expect(() => openDatabase(path.join(folder, 'none', 'a.db'))).toThrow('Unable to open')
})
