import type { BridgeErrorCode } from '../bridge/errors.ts'
import type { Channel } from './channel.ts'
import type { ChatLink } from './chat-entry.ts'
import type { PinnedMessage } from './chat-message.ts'

/**
 * How new rows reach a room: `live` by a socket, `polling` from history while the socket is away, `connecting` before
 * either has brought anything, `failing` where neither does.
 */
export type ChatFlow = 'connecting' | 'live' | 'polling' | 'failing'

/** What is pinned, with the links in its text. */
export interface ShownPin extends PinnedMessage {
  links: readonly ChatLink[]
}

/** What a room is about and how it stands. */
export interface ChatRoom {
  userId: number
  /** Null until Parti or the follow list has told. */
  channel: Channel | null
  flow: ChatFlow
  /** When history last answered, ms since 1970; null where it did not yet. */
  checkedAt: number | null
  /** History was asked for and has not answered yet. */
  isAsking: boolean
  /** Why history did not answer the last time; null where it did. */
  failure: BridgeErrorCode | null
  /** Null where nothing is pinned, or it is not known yet. */
  pinned: ShownPin | null
  /** Rows are kept while the channel is live, whether a window shows them or not. */
  isRecording: boolean
}
