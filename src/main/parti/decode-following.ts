import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { wireId } from './wire-fields.ts'

/**
 * The ids of the users whom the owner of the token follows on Parti (measured by others: `user_profile_following`);
 * throws `parti-unreadable` where the answer is no list.
 */
export const decodeFollowing = (body: unknown): Rows<number> =>
  decodeRows(body, (row) => readShape(wireId, row, 'followed user'), 'following')
