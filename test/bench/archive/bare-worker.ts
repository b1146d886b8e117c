// The cheapest way to keep rows in SQLite: one table without an index, in a thread as the archive has one.
import { parentPort, workerData } from 'node:worker_threads'
import Libsql from 'libsql'
import type { ChatBatch } from '#shared/model/archived-chat.ts'

const connection = new Libsql(String(workerData))
connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
connection.exec(`
  CREATE TABLE chat (room_id INTEGER, chat_id INTEGER, user_id INTEGER, user_name TEXT, text TEXT, at INTEGER, seen_at INTEGER)
`)
const insert = connection.prepare('INSERT INTO chat VALUES (?, ?, ?, ?, ?, ?, ?)')

parentPort!.on('message', (batches: ChatBatch[]) => {
  connection.exec('BEGIN')
  for (const { roomId, rows } of batches) {
    for (const { message, seenAt } of rows) {
      const { chatId, userId, userName, content, at } = message
      const text = content.kind === 'text' ? content.text : content.raw
      insert.run(roomId, chatId, userId, userName, text, at, seenAt)
    }
  }
  connection.exec('COMMIT')
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.postMessage('kept')
})
