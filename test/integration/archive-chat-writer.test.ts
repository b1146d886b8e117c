import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createChatWriter, type ChatWriter } from '../../src/main/archive/chat-writer.ts'
import { openDatabase } from '../../src/main/archive/database.ts'
import { aChatRow } from '../chat-rows.ts'
import { openTestArchive, type TestArchive } from './archive-fixture.ts'

let folder: string
let file: string
let opened: TestArchive
let writer: ChatWriter

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chat-writer-'))
  file = path.join(folder, 'archive.db')
  opened = openTestArchive(file)
  const { archive, clock } = opened
  writer = createChatWriter({ chat: archive.chat, clock, random: () => 1, onKeeping: () => undefined })
})

afterEach(async () => {
  await opened.archive.close()
  rmSync(folder, { recursive: true, force: true })
})

const keptNumbers = async (): Promise<(number | null)[]> =>
  (await opened.archive.chat.recent(1, 100, null)).rows.map(({ message }) => message.chatId)

test('rows that came while the worker was dead are kept by its successor, those that it had are not doubled', async () => {
  const { clock, workers } = opened
  writer.add(1, [aChatRow(1)], [{ from: 1, to: 1 }])
  await writer.flush()
  await workers[0]!.terminate()
  writer.add(1, [aChatRow(1), aChatRow(2)], [{ from: 1, to: 2 }])
  await writer.flush()
  expect(writer.keeping()).toMatchObject({ waiting: 2 })
  clock.advance(1_000)
  await writer.flush()
  expect(writer.keeping()).toMatchObject({ waiting: 0, dropped: 0 })
  expect(await keptNumbers()).toEqual([1, 2])
  expect(await opened.archive.chat.spans(1)).toEqual([{ from: 1, to: 2 }])
})

test('rows that find the file locked by another program wait until it is let go', async () => {
  writer.add(1, [aChatRow(1)], null)
  await writer.flush()
  const other = openDatabase(file)
  other.execute('BEGIN IMMEDIATE')
  writer.add(1, [aChatRow(2)], null)
  await writer.flush()
  expect(writer.keeping()).toMatchObject({ waiting: 1, reason: expect.stringContaining('locked') })
  other.execute('ROLLBACK')
  other.close()
  await writer.flush()
  expect(await keptNumbers()).toEqual([1, 2])
})

test('rows wait for a file that cannot be opened at all', async () => {
  await opened.archive.close()
  writer.add(1, [aChatRow(1)], null)
  await writer.flush()
  expect(writer.keeping()).toMatchObject({ waiting: 1, reason: 'the archive is closed' })
})
