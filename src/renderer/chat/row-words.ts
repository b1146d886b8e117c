import type { ChatEntry, ChatGap, ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatContent, ChatMessage } from '#shared/model/chat-message.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { plainText } from './plain-text.ts'
import type { Role } from './roles.ts'
import { minuteTime } from './times.ts'

const words = chatStrings

/** What to call who wrote a message. */
export function nameOf({ userName, userId }: Pick<ChatMessage, 'userName' | 'userId'>): string {
  const name = plainText(userName).replaceAll('\n', ' ').trim()
  if (name !== '') return name
  return userId === null ? words.row.nobody : words.user(userId)
}

/** What a message says, in words without any tricks. */
export const saidIn = (content: ChatContent): string =>
  content.kind === 'text' ? plainText(content.text) : words.raid.said(plainText(content.from), plainText(content.to))

/** `[19:02] name: text`: how a row is copied. */
export function copiedRow({ message }: ChatRow): string {
  const time = minuteTime(message.at)
  const said =
    message.content.kind === 'raid' ? saidIn(message.content) : `${nameOf(message)}: ${saidIn(message.content)}`
  return time === '' ? said : `[${time}] ${said}`
}

/** Rows as they are copied, a line each; a place where rows may be missing says so. */
export const copiedRows = (entries: readonly ChatEntry[]): string =>
  entries.map((entry) => (entry.kind === 'row' ? copiedRow(entry) : gapWords(entry, false))).join('\n')

/** What a screen reader tells of a row. */
export function spokenRow(row: ChatRow, role: Role | null): string {
  const { message, removedAt, mark, isIgnored } = row
  const who =
    message.content.kind === 'raid' ? null : [nameOf(message), role && words.roles[role]].filter(Boolean).join(', ')
  const signs = [
    mark !== null && words.row.marked(mark),
    isIgnored && words.row.ignored,
    removedAt !== null && words.row.removed,
  ]
  return [minuteTime(message.at), ...signs, who, saidIn(message.content)].filter(Boolean).join(', ')
}

/** What a place says where rows may be missing, or were. */
export function gapWords({ from, to, filledBy }: ChatGap, isAsking: boolean): string {
  if (filledBy !== null) return words.gap.filled(filledBy)
  const [begin, end] = [minuteTime(from), minuteTime(to)]
  const open =
    begin === '' || end === '' || begin === end ? words.gap.open(begin || end) : words.gap.between(begin, end)
  return isAsking ? words.gap.asking(open) : open
}
