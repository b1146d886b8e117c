import { decodeLiveNotice } from './decode-live-notice.ts'
import type { LiveNotice } from './facts.ts'
import { readFrame } from './frame-rows.ts'
import { superviseSocket, type SupervisedSocket, type SupervisedSocketDeps } from './supervised-socket.ts'
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

interface LiveNoticesDeps extends Omit<SupervisedSocketDeps, 'hello' | 'onFrame'> {
  onNotice: (notice: LiveNotice) => void
  /** Every frame that holds something other than notices, once each. */
  onUnreadable?: (text: string) => void
}

/** Listens to Parti's announcements of everybody who goes live by a socket of its own, until stopped. */
export function watchLiveNotices({ onNotice, onUnreadable, ...socket }: LiveNoticesDeps): SupervisedSocket {
  function onFrame(text: string): void {
    const { rows, unreadable } = liveNotices.read(text)
    if (unreadable > 0) onUnreadable?.(text)
    for (const notice of rows) onNotice(notice)
  }
  return superviseSocket({ ...socket, hello: liveNotices.hello, onFrame })
}
