import type { Channel } from '#shared/model/channel.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { toChannel, wirePerson } from './wire-account.ts'

/**
 * The moderators of a channel (guide, "Get Livestream Moderators") or of the whole site (guide, "List Global
 * Moderators"); throws `parti-unreadable` where the answer is no list.
 */
export const decodeModerators = (body: unknown): Rows<Channel> =>
  decodeRows(body, (row) => toChannel(readShape(wirePerson, row, 'moderator')), 'moderators')
