import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import type { Database } from '../../src/main/archive/database.ts'
import { openArchiveFile } from '../../src/main/archive/open-file.ts'

/** An archive's database in a real file, for all tests of a file of tests: there while they run, and gone with them. */
export function scratchDatabase(): () => Database {
  const folder = mkdtempSync(path.join(tmpdir(), 'scratch-database-'))
  let opened: ReturnType<typeof openArchiveFile>

  function database(): Database {
    if (opened.database === null) throw new Error(JSON.stringify(opened.opening))
    return opened.database
  }

  beforeAll(() => {
    opened = openArchiveFile(path.join(folder, 'archive.db'), 0)
    // What a power cut would lose is not what is tested, and every run of a property writes many times.
    database().execute('PRAGMA synchronous = OFF')
  })
  afterAll(() => {
    if (opened.database !== null) opened.close()
    rmSync(folder, { recursive: true, force: true })
  })
  return database
}
