import { z } from 'zod'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import { decodeChatMessage, type LocalNumber } from './decode-chat-message.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { optionalText } from './wire-fields.ts'

const labelled = z.tuple([optionalText, z.unknown()]).rest(z.unknown())

function decodePinnedMessage(row: unknown, nextLocal: LocalNumber): PinnedMessage {
  if (!Array.isArray(row)) return { label: null, message: decodeChatMessage(row, nextLocal) }
  const [label, message] = readShape(labelled, row, 'pinned message')
  return { label, message: decodeChatMessage(message, nextLocal) }
}

/** A single pair of name and message, without a list around it. */
const isBarePair = (body: unknown): boolean => Array.isArray(body) && typeof body[0] === 'string'

/**
 * What is pinned above a chat: `[]` or `[[name, message]]` (guide, "Get Pinned Message for User Profile"); also null,
 * messages without a name and a bare pair (guess). Throws `parti-unreadable` where the answer is none of these.
 */
export function decodePinnedMessages(body: unknown, nextLocal: LocalNumber): Rows<PinnedMessage> {
  const list = isBarePair(body) ? [body] : (body ?? [])
  return decodeRows(list, (row) => decodePinnedMessage(row, nextLocal), 'pinned messages')
}
