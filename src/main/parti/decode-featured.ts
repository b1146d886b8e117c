import type { Profile } from '#shared/model/profile.ts'
import { toProfile, wireProfile } from './decode-profile.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'

/** The channels that Parti recommends, in its order (measured by others: `featured_channels`). Bans are not told here. */
export const decodeFeaturedChannels = (body: unknown): Rows<Profile> =>
  decodeRows(body, (row) => toProfile(readShape(wireProfile, row, 'featured channel')), 'featured channels')
