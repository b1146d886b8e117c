import type { LiveNotice } from './facts.ts'
import { readShape } from './read-shape.ts'
import { toChannel, wirePerson } from './wire-account.ts'
import { optionalCount, optionalId, optionalText } from './wire-fields.ts'

const notice = wirePerson.extend({
  livestream_id: optionalId,
  event_id: optionalId,
  event_title: optionalText,
  category_name: optionalText,
  viewers_count: optionalCount,
})

/** One went-live object as it was seen on the wire in July 2025 (measured by others); throws `parti-unreadable`. */
export function decodeLiveNotice(value: unknown): LiveNotice {
  const row = readShape(notice, value, 'live notice')
  return {
    channel: toChannel(row),
    livestreamId: row.livestream_id,
    eventId: row.event_id,
    title: row.event_title,
    category: row.category_name,
    viewers: row.viewers_count,
  }
}
