import { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Category, ScheduledShow } from '#shared/model/listed-show.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { optionalSeconds, optionalText, wireId, wireName, wireSeconds } from './wire-fields.ts'

const event = z.object({
  user_id: wireId,
  user_name: wireName,
  event_id: wireId,
  event_title: optionalText,
  event_start_ts: wireSeconds,
  event_end_ts: optionalSeconds,
})

function decodeEvent(row: unknown): ScheduledShow {
  const read = readShape(event, row, 'scheduled show')
  return {
    userId: read.user_id,
    userName: read.user_name,
    eventId: read.event_id,
    title: read.event_title,
    startsAt: read.event_start_ts,
    endsAt: read.event_end_ts,
  }
}

const category = z.object({ category_id: wireId, display_name: optionalText, name: optionalText })

function decodeCategory(row: unknown): Category {
  const read = readShape(category, row, 'category')
  const name = read.display_name ?? read.name
  if (name === null) throw new BridgeError('parti-unreadable', 'category: no name')
  return { id: read.category_id, name }
}

/**
 * Announced shows (measured by others: `livestream_calendar/events`); throws `parti-unreadable` where the answer is no
 * list.
 */
export const decodeSchedule = (body: unknown): Rows<ScheduledShow> => decodeRows(body, decodeEvent, 'schedule')

/**
 * What shows are filed under (measured by others: `livestream_calendar/events/categories`; `name` is empty in some
 * rows). Throws `parti-unreadable` where the answer is no list.
 */
export const decodeCategories = (body: unknown): Rows<Category> => decodeRows(body, decodeCategory, 'categories')
