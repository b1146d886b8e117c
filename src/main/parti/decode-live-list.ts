import { decodeLiveNotice } from './decode-live-notice.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import type { LiveNotice } from './facts.ts'

/**
 * One page of the list of live channels (measured by others: `get_livestream_channel_info/live`); throws
 * `parti-unreadable` where the answer is no list.
 */
export const decodeLiveList = (body: unknown): Rows<LiveNotice> => decodeRows(body, decodeLiveNotice, 'live list')
