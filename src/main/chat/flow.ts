import type { ChatFlow, ChatRoom } from '#shared/model/chat-room.ts'
import type { SocketStatus } from '#shared/model/status.ts'

/** How rows reach a room whose socket stands so, and whose history answered so. */
export function flowOf(
  { state, failures }: Pick<SocketStatus, 'state' | 'failures'>,
  { checkedAt, failure }: Pick<ChatRoom, 'checkedAt' | 'failure'>,
): ChatFlow {
  if (state === 'open') return 'live'
  if (failure !== null) return 'failing'
  // A socket on its first way is no reason for a word.
  return failures === 0 || checkedAt === null ? 'connecting' : 'polling'
}
