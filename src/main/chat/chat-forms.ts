import type { ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatForm } from '#shared/model/chat-file.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'

/** How a chat is written, piece by piece, so that it need not be in memory as a whole. */
export interface ChatWriter {
  /** The ending of the file's name, without the dot. */
  extension: string
  begin(title: string): string
  row(row: Pick<ChatRow, 'message' | 'removedAt'>): string
  /** Where rows may be missing. */
  gap(): string
  end(): string
}

const two = (part: number): string => String(part).padStart(2, '0')

/** `2026-11-26 19:02:11` by the clock on the wall; empty where the row does not tell. */
function timeOf({ at }: ChatMessage): string {
  if (at === null) return ''
  const date = new Date(at)
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-')
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`
}

const textOf = ({ content }: ChatMessage): string => (content.kind === 'text' ? content.text : content.raw)

/** A row is a line, whatever is in it. */
const oneLine = (text: string): string => text.replaceAll(/\r\n|[\n\r\u2028\u2029]/g, ' ')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const text: ChatWriter = {
  extension: 'txt',
  begin: (title) => `${oneLine(title)}\n\n`,
  row: ({ message, removedAt }) =>
    `[${timeOf(message)}]${removedAt === null ? '' : ' (removed)'} ${oneLine(`${message.userName}: ${textOf(message)}`)}\n`,
  gap: () => '[…]\n',
  end: () => '',
}

const jsonl: ChatWriter = {
  extension: 'jsonl',
  begin: () => '',
  row({ message, removedAt }) {
    const { chatId, userId, userName, at } = message
    const row = {
      chat_id: chatId,
      user_id: userId,
      user_name: userName,
      text: textOf(message),
      at: at === null ? null : new Date(at).toISOString(),
      ...(removedAt !== null && { removed_at: new Date(removedAt).toISOString() }),
    }
    return `${JSON.stringify(row)}\n`
  },
  gap: () => '{"gap":true}\n',
  end: () => '',
}

const STYLE =
  'body{font:14px/1.5 system-ui;max-width:46em;margin:2em auto}time{color:#666}b{margin:0 .4em}.removed{text-decoration:line-through}'

const html: ChatWriter = {
  extension: 'html',
  // No script and no request can come of what was said, whatever it is.
  begin: (title) =>
    `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${escaped(title)}</title><style>${STYLE}</style></head><body><h1>${escaped(title)}</h1>\n`,
  row: ({ message, removedAt }) =>
    `<p${removedAt === null ? '' : ' class="removed"'}><time>${timeOf(message)}</time><b><bdi>${escaped(message.userName)}</bdi></b><bdi>${escaped(textOf(message))}</bdi></p>\n`,
  gap: () => '<hr>\n',
  end: () => '</body></html>\n',
}

/** The writer of each form. */
export const chatWriters: Readonly<Record<ChatForm, ChatWriter>> = { text, jsonl, html }
