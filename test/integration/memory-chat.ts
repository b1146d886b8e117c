import type { ChatRow, Span } from '#shared/model/chat-entry.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import type { ChatKeeper } from '../../src/main/chat/room.ts'

/** What a room would have on disk, in memory. */
export interface MemoryChat extends ChatKeeper {
  /** By the user id of the channel, in the order in which rows were kept first. */
  rows: Map<number, Map<string, ChatRow>>
  pins: PinnedMessage[]
}

/** Nothing kept yet. */
export function createMemoryChat(): MemoryChat {
  const rows: MemoryChat['rows'] = new Map()
  const spans = new Map<number, readonly Span[]>()
  const pins: PinnedMessage[] = []
  return {
    rows,
    pins,
    recall: (userId) =>
      Promise.resolve({
        rows: [...(rows.get(userId)?.values() ?? [])].toSorted((a, b) => a.order - b.order),
        spans: spans.get(userId) ?? [],
      }),
    keep(userId, kept, proven) {
      const known = rows.get(userId) ?? new Map<string, ChatRow>()
      for (const row of kept) known.set(row.message.key, row)
      rows.set(userId, known)
      spans.set(userId, proven)
    },
    keepPin: (_userId, pinned) => void pins.push(pinned),
  }
}
