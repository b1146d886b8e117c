import { BridgeError } from '#shared/bridge/errors.ts'
import { decodeLiveNotice, rowsOf } from './decode-live-notice.ts'
import type { LiveNotice } from './facts.ts'
import { superviseSocket, type SupervisedSocket, type SupervisedSocketDeps } from './supervised-socket.ts'

const HELLO = JSON.stringify({ subscribe_options: { NewChannelLiveNotify: {} } })

interface LiveNoticesDeps extends Omit<SupervisedSocketDeps, 'hello' | 'onFrame'> {
  onNotice: (notice: LiveNotice) => void
  /** Every frame that holds something other than notices, once each. */
  onUnreadable?: (text: string) => void
}

function readFrame(text: string): unknown[] {
  try {
    return rowsOf(JSON.parse(text))
  } catch {
    return [text]
  }
}

function readNotice(row: unknown): LiveNotice | null {
  try {
    return decodeLiveNotice(row)
  } catch (error) {
    if (error instanceof BridgeError) return null
    throw error
  }
}

/** Listens to Parti's announcements of everybody who goes live, until stopped. The end of a show is never announced. */
export function watchLiveNotices({ onNotice, onUnreadable, ...socket }: LiveNoticesDeps): SupervisedSocket {
  function onFrame(text: string): void {
    const notices = readFrame(text).map(readNotice)
    if (notices.includes(null)) onUnreadable?.(text)
    for (const notice of notices) if (notice !== null) onNotice(notice)
  }
  return superviseSocket({ ...socket, hello: HELLO, onFrame })
}
