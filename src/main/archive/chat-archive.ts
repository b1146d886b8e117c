import type {
  ArchivedPin,
  ArchivedRow,
  ChatBatch,
  ChatFacts,
  ChatLimits,
  ChatMoment,
  ChatPage,
  FoundRow,
  IdSpan,
  MentionPage,
  UserChatPage,
} from '#shared/model/archived-chat.ts'
import type { PinnedMessage } from '#shared/model/chat-message.ts'
import type { ChatQuery } from '#shared/model/chat-query.ts'
import type { ChatToRemove } from './chat-removal.ts'
import type { Ask } from './protocol.ts'

/**
 * Every row of chat that was ever seen. Cursors are the `next` of the page before, null for the first page. Every method
 * rejects with `storage-failed` while the archive is out of order.
 */
export interface ChatArchive {
  /**
   * Keeps all of the batches or nothing of them; committed when the promise resolves. A row that is known by its room and
   * Parti's number is not doubled, but takes over `removedAt`, and `isMention` where it is true; what it says stays as it
   * was first seen. Rows without a number are the same where room, user, second (that of `seenAt` where the row tells
   * none) and text are: who wrote the same twice in a second has one row.
   */
  record(batches: readonly ChatBatch[]): Promise<void>
  /** The newest rows of a room, or those before the cursor, the oldest first. */
  recent(roomId: number, limit: number, before: number | null): Promise<ChatPage>
  /** The row with this id; null where there is none, or none any more. */
  row(id: number): Promise<ArchivedRow | null>
  /** Rows on both sides of a moment, the oldest first: those of the moment and later ones are half of `limit`. */
  around(roomId: number, moment: ChatMoment, limit: number): Promise<ArchivedRow[]>
  /** The spans of message numbers in which the room is known to be complete, the lowest first: between them are gaps. */
  spans(roomId: number): Promise<IdSpan[]>
  /** What meets the query, the newest first, from all rooms. An empty query finds nothing. */
  search(query: ChatQuery, limit: number, before: number | null): Promise<ChatPage<FoundRow>>
  /** Rows of one person from all rooms, the newest first. */
  ofUser(userId: number, limit: number, before: number | null): Promise<UserChatPage>
  /** Notes that the message stands above the chat at `seenAt` (ms since 1970). */
  recordPin(roomId: number, pin: PinnedMessage, seenAt: number): Promise<void>
  /** Every message that stood above the chat, the one seen last first. */
  pins(roomId: number): Promise<ArchivedPin[]>
  /** Rows recorded with `isMention`, the newest first. */
  mentions(limit: number, before: number | null): Promise<MentionPage>
  /** Notes that mentions up to this row were looked at. */
  markMentionsSeen(upToId: number): Promise<void>
  /** The rows of a room from `fromMs` to `toMs` (ms since 1970, both included by the second), the oldest first. */
  export(roomId: number, fromMs: number, toMs: number, limit: number, after: number | null): Promise<ChatPage>
  facts(): Promise<ChatFacts>
  /**
   * Deletes the oldest rows until the limits hold, and gives their place back to the disk; `now`: ms since 1970. It goes
   * in small steps, between which other things are asked. Where there is too much it makes some room at once. Resolves
   * with how many rows went. The limit of bytes counts the whole file, and rows of every room.
   */
  trim(limits: ChatLimits, now: number): Promise<number>
  /**
   * Forgets everything said in a room, its pins and spans, so that no byte of it is left in the file. Files made by
   * earlier versions of the app, damaged ones that were set aside and what the user exported or copied keep theirs.
   * Rejects where the file could not be written anew: then the rows are gone, and it may be called again. Whoever still
   * records the room stops first. In the end the thread is busy for about a second per million rows.
   */
  forgetChannel(roomId: number): Promise<void>
  /** The same for everything that somebody wrote, pinned or not. What others wrote about them stays. */
  forgetUser(userId: number): Promise<void>
}

/** Rows that may be gone before the index is worth writing anew: one in so many. */
const TIDY_FROM = 50

/** The part about chat of an archive whose worker is asked by `ask`. */
export function createChatArchive(ask: Ask): ChatArchive {
  async function remove(target: ChatToRemove): Promise<number> {
    let removed = 0
    const left = (): ChatToRemove => (target.kind === 'oldest' ? { ...target, rows: target.rows - removed } : target)
    for (;;) {
      // One step after the other, so that other questions get between them.
      const step = await ask('removeChat', left())
      removed += step
      if (step === 0) return removed
    }
  }

  async function tidyIndex(isFirst = true): Promise<void> {
    if (await ask('mergeIndex', isFirst)) await tidyIndex(false)
  }

  async function shrink(): Promise<void> {
    if (await ask('shrinkFile')) await shrink()
  }

  async function trimOnce(limits: ChatLimits, now: number): Promise<number> {
    let removed = 0
    for (const target of await ask('chatOverLimits', limits, now)) removed += await remove(target)
    if (removed === 0) return 0
    const { rows } = await ask('chatFacts')
    if (removed * TIDY_FROM >= rows) await tidyIndex()
    await shrink()
    return removed
  }

  /** How many rows free how much is only guessed, so it looks again. */
  async function trim(limits: ChatLimits, now: number): Promise<number> {
    const removed = await trimOnce(limits, now)
    return removed === 0 ? 0 : removed + (await trim(limits, now))
  }

  async function forget(target: ChatToRemove): Promise<void> {
    await remove(target)
    await tidyIndex()
    await ask('rewriteFile')
  }

  return {
    record: (batches) => ask('recordChat', batches),
    recent: (roomId, limit, before) => ask('recentChat', roomId, limit, before),
    row: (id) => ask('chatRow', id),
    around: (roomId, moment, limit) => ask('chatAround', roomId, moment, limit),
    spans: (roomId) => ask('chatSpans', roomId),
    search: (query, limit, before) => ask('searchChat', query, limit, before),
    ofUser: (userId, limit, before) => ask('userChat', userId, limit, before),
    recordPin: (roomId, pin, seenAt) => ask('recordPin', roomId, pin, seenAt),
    pins: (roomId) => ask('pins', roomId),
    mentions: (limit, before) => ask('mentions', limit, before),
    markMentionsSeen: (upToId) => ask('markMentionsSeen', upToId),
    export: (roomId, fromMs, toMs, limit, after) => ask('exportChat', roomId, fromMs, toMs, limit, after),
    facts: () => ask('chatFacts'),
    trim,
    async forgetChannel(roomId) {
      await ask('removeRoom', roomId)
      await forget({ kind: 'room', roomId })
    },
    async forgetUser(userId) {
      await ask('removePinsOf', userId)
      await forget({ kind: 'user', userId })
    },
  }
}
