import { z } from 'zod'
import type { Post } from '#shared/model/profile.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { optionalId, optionalSeconds, wireId, wireText } from './wire-fields.ts'

const post = z.object({
  feed_id: wireId,
  post_content: wireText,
  event_id: optionalId,
  created_at: optionalSeconds,
})

function decodePost(row: unknown): Post {
  const { feed_id: id, post_content: text, event_id: eventId, created_at: at } = readShape(post, row, 'post')
  return { id, text, eventId, at }
}

/** A person's feed, newest first (guide, "Get User Profile Feed"); throws `parti-unreadable` where it is no list. */
export const decodeFeed = (body: unknown): Rows<Post> => decodeRows(body, decodePost, 'feed')
