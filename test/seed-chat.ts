import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { ChatSighting, IdSpan } from '#shared/model/archived-chat.ts'
import { recordChat } from '../src/main/archive/chat-table.ts'
import { openArchiveFile } from '../src/main/archive/open-file.ts'

/** Something that was said before the app starts. */
export interface Said {
  roomId: number
  userId: number
  userName: string
  text: string
  /** Parti's number. */
  chatId: number
  /** When it was written, ms since 1970. */
  at: number
  isMention?: boolean
}

/** Fills the archive of a data folder as the app itself would have left it. `spans`: where each room is complete. */
export function seedChat(
  userData: string,
  said: readonly Said[],
  spans: Readonly<Record<number, IdSpan[]>> = {},
): void {
  mkdirSync(userData, { recursive: true })
  const { database } = openArchiveFile(path.join(userData, 'archive.db'), Date.now())
  if (database === null) throw new Error('a new archive cannot be opened')
  for (const roomId of new Set(said.map((one) => one.roomId))) {
    const rows = said.filter((one) => one.roomId === roomId).map(sightingOf)
    recordChat(database, [{ roomId, rows, spans: spans[roomId] ?? null }])
  }
  database.close()
}

const sightingOf = ({ userId, userName, text, chatId, at, isMention = false }: Said): ChatSighting => ({
  message: { chatId, key: `p${chatId}`, userId, userName, content: { kind: 'text', text }, at },
  seenAt: at,
  removedAt: null,
  isMention,
})
