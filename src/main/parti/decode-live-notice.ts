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

/** The objects in a frame: the bare one that is known, or (guess) a list of them, either also under a single key. */
export function rowsOf(frame: unknown): unknown[] {
  if (Array.isArray(frame)) return frame
  if (typeof frame !== 'object' || frame === null) return [frame]
  const [only, ...others]: unknown[] = Object.values(frame)
  const isWrapper = others.length === 0 && typeof only === 'object' && only !== null
  if (!isWrapper) return [frame]
  return Array.isArray(only) ? only : [only]
}
