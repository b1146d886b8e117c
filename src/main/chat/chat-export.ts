import type { ChatForm } from '#shared/model/chat-file.ts'
import type { ChatArchive } from '../archive/chat-archive.ts'
import { exportName } from '../export-name.ts'
import { gapFinder } from './archived-gaps.ts'
import { chatWriters } from './chat-forms.ts'

/** What of a room is to be written, and how. `from` and `to`: ms since 1970, both included by the second. */
export interface ChatRange {
  roomId: number
  from: number
  to: number
  form: ChatForm
}

/** So many rows are in memory at once. */
const PAGE = 1000

/** A room as a file, piece by piece, with a mark wherever rows may be missing. Rejects with `storage-failed`. */
export async function* exportedChat(
  chat: Pick<ChatArchive, 'export' | 'spans'>,
  { roomId, from, to, form }: ChatRange,
  title: string,
): AsyncGenerator<string> {
  const writer = chatWriters[form]
  const isAfterGap = gapFinder(await chat.spans(roomId))
  yield writer.begin(title)
  let after: number | null = null
  do {
    const page = await chat.export(roomId, from, to, PAGE, after)
    yield page.rows.map((row) => `${isAfterGap(row) ? writer.gap() : ''}${writer.row(row)}`).join('')
    after = page.next
  } while (after !== null)
  yield writer.end()
}

/** What a file with the chat of a channel is called. */
export const chatFileName = (name: string, form: ChatForm): string =>
  exportName('chat', name, chatWriters[form].extension)
