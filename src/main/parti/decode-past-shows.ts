import { BridgeError } from '#shared/bridge/errors.ts'
import type { PastShow } from '#shared/model/listed-show.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { toChannel, wirePerson } from './wire-account.ts'
import { optionalCount, optionalSeconds, optionalText, wireId } from './wire-fields.ts'

const show = wirePerson.extend({
  event_id: wireId,
  event_title: optionalText,
  category_name: optionalText,
  event_start_ts: optionalSeconds,
  event_end_ts: optionalSeconds,
  total_viewers: optionalCount,
})

function decodeShow(row: unknown): PastShow {
  const read = readShape(show, row, 'past show')
  return {
    channel: toChannel(read),
    eventId: read.event_id,
    title: read.event_title,
    category: read.category_name,
    startedAt: read.event_start_ts,
    endedAt: read.event_end_ts,
    totalViewers: read.total_viewers,
  }
}

/**
 * A page of past shows (measured by others: `get_livestream_channel_info/recent`); throws `parti-unreadable` where the
 * answer is no list.
 */
export const decodePastShows = (body: unknown): Rows<PastShow> => decodeRows(body, decodeShow, 'past shows')

/**
 * One past show (measured by others: `recent/{event_id}`), or null where there is none; throws `parti-unreadable`, also
 * where it is another one.
 */
export function decodePastShow(eventId: number, body: unknown): PastShow | null {
  if (body === null) return null
  const read = decodeShow(body)
  if (read.eventId === eventId) return read
  throw new BridgeError('parti-unreadable', `past show: asked for ${eventId}, got ${read.eventId}`)
}
