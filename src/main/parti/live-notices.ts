import { decodeLiveNotice } from './decode-live-notice.ts'
import type { LiveNotice } from './facts.ts'
import { readFrame } from './frame-rows.ts'
import type { Topic } from './topic.ts'

/**
 * Everybody who goes live (guide, "Subscribe to New Channel Live Notifications"). The end of a show is never announced,
 * and what was announced while nobody listened is not told again.
 */
export const liveNotices: Topic<LiveNotice> = {
  name: 'NewChannelLiveNotify',
  subject: null,
  hello: JSON.stringify({ subscribe_options: { NewChannelLiveNotify: {} } }),
  read: (text) => readFrame(text, decodeLiveNotice),
}
