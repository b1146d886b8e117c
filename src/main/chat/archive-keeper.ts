import type { ArchivedRow } from '#shared/model/archived-chat.ts'
import type { ChatRow, Span } from '#shared/model/chat-entry.ts'
import type { Clock } from '#shared/clock.ts'
import type { ChatArchive } from '../archive/chat-archive.ts'
import type { ChatWriter } from '../archive/chat-writer.ts'
import type { ChatKeeper } from './room.ts'
import { addSpan } from './spans.ts'
import type { KeptChatRow } from './timeline.ts'
import { UNNUMBERED_STEP } from './unnumbered-rows.ts'

/** How many of the newest rows a room begins with. */
const RECALLED_ROWS = 500

interface Dependencies {
  chat: Pick<ChatArchive, 'recent' | 'spans' | 'recordPin'>
  writer: Pick<ChatWriter, 'add' | 'flush'>
  clock: Clock
}

/** Keeps rooms, and knows what it has proven of them. */
export interface ArchiveKeeper extends ChatKeeper {
  /** The archive is about to forget a room: what was proven of it is forgotten, too. */
  forgetRoom(userId: number): void
}

/** Keeps rooms in the archive, from which they come back with their gaps. */
export function createArchiveKeeper({ chat, writer, clock }: Dependencies): ArchiveKeeper {
  /** All that is known to be whole of a room, also of rows that are in memory no more; absent until the archive told. */
  const whole = new Map<number, readonly Span[]>()

  async function learn(userId: number): Promise<readonly Span[]> {
    const before = whole.get(userId)
    const kept = await chat.spans(userId)
    const now = whole.get(userId)
    // A room that was forgotten meanwhile has nothing of what the archive had.
    const joined = now !== before && now !== undefined ? now : kept.reduce<readonly Span[]>(addSpan, now ?? [])
    whole.set(userId, joined)
    return joined
  }

  return {
    async recall(userId) {
      // What a room that was closed just now has seen may still be on its way.
      await writer.flush()
      const [{ rows }, spans] = await Promise.all([chat.recent(userId, RECALLED_ROWS, null), learn(userId)])
      const kept = placeKept(rows)
      return { rows: kept, spans: [...spans, ...spansOfUnnumbered(kept)] }
    },
    keep(userId, rows, spans) {
      const seenAt = clock.now()
      const known = whole.get(userId)
      // Spans of fewer rows must not take the place of those of all: without an answer they are left as they are.
      const joined = known === undefined ? null : spans.filter(isNumbered).reduce<readonly Span[]>(addSpan, known)
      if (joined === null) void learn(userId).catch(() => undefined)
      else whole.set(userId, joined)
      writer.add(
        userId,
        rows.map(({ message, removedAt, mark }) => ({ message, seenAt, removedAt, isMention: mark !== null })),
        joined,
      )
    },
    forgetRoom: (userId) => void whole.set(userId, []),
    keepPin(userId, pinned) {
      // What is pinned is asked for again every few minutes.
      void chat.recordPin(userId, pinned, clock.now()).catch(() => undefined)
    },
  }
}

const isNumbered = ({ from, to }: Span): boolean => Number.isInteger(from) && Number.isInteger(to)

/** Kept rows, the oldest first, at their places: those without a number behind the row before them. */
function placeKept(rows: readonly ArchivedRow[]): KeptChatRow[] {
  const first = rows.find(({ message }) => message.chatId !== null)?.message.chatId ?? 1
  let order = first - 1
  return rows.map(({ message, removedAt }) => {
    order = message.chatId ?? order + UNNUMBERED_STEP
    return { message, order, removedAt }
  })
}

/** Nothing proves that rows without a number are whole, but a gap before each of them would hide the real ones. */
const spansOfUnnumbered = (rows: readonly Pick<ChatRow, 'message' | 'order'>[]): Span[] =>
  rows
    .slice(1)
    .flatMap(({ message, order }, index) => (message.chatId === null ? [{ from: rows[index]!.order, to: order }] : []))
