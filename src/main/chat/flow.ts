import type { ChatFlow, ChatRoom } from '#shared/model/chat-room.ts'
import type { SocketStatus } from '#shared/model/status.ts'

/** How rows reach a room whose socket stands so, and whose history answered so. */
export function flowOf(
  socket: SocketStatus['state'],
  { checkedAt, failure }: Pick<ChatRoom, 'checkedAt' | 'failure'>,
): ChatFlow {
  if (socket === 'open') return 'live'
  if (failure !== null) return 'failing'
  // A socket on its first way is no reason for a word; one that waits for its next attempt is.
  return socket === 'connecting' || checkedAt === null ? 'connecting' : 'polling'
}
