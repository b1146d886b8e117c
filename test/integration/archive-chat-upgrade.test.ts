import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/main/archive/database.ts'
import { MIGRATIONS } from '../../src/main/archive/schema.ts'
import { aChatRow } from '../chat-rows.ts'
import { alertsIn, openTestArchive } from './archive-fixture.ts'

test('an archive of version 2 is copied, keeps its alerts and takes chat', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'archive-upgrade-'))
  const file = path.join(folder, 'archive.db')
  const old = openDatabase(file)
  old.execute(`PRAGMA journal_mode = WAL; ${MIGRATIONS.slice(0, 2).join('')}; PRAGMA user_version = 2`)
  old.run(
    `INSERT INTO alerts (user_id, event_id, began_at, name, outcome, at)
     VALUES (7, 100, 1000, 'DBR', 'announced', 1500)`,
  )
  old.close()
  const { archive, notices } = openTestArchive(file)
  await archive.chat.record([{ roomId: 1, rows: [aChatRow(1)], spans: null }])
  expect(await archive.chat.facts()).toMatchObject({ rows: 1 })
  expect(await alertsIn(archive, 10)).toMatchObject([{ show: { eventId: 100 } }])
  await archive.close()
  expect(notices).toEqual([])
  expect(readFileSync(path.join(folder, 'archive.v2.backup.db')).readInt32BE(60)).toBe(2)
  expect(existsSync(path.join(folder, 'archive.v2.backup.db.tmp'))).toBe(false)
  rmSync(folder, { recursive: true, force: true })
})
