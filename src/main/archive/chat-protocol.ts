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

/** What the main thread asks of the worker about chat: see `ChatArchive`, and the functions of the same names. */
export interface ChatCalls {
  recordChat(batches: readonly ChatBatch[]): void
  recentChat(roomId: number, limit: number, before: number | null): ChatPage
  chatRow(id: number): ArchivedRow | null
  chatAround(roomId: number, moment: ChatMoment, limit: number): ArchivedRow[]
  chatSpans(roomId: number): IdSpan[]
  searchChat(query: ChatQuery, limit: number, before: number | null): ChatPage<FoundRow>
  userChat(userId: number, limit: number, before: number | null): UserChatPage
  recordPin(roomId: number, pin: PinnedMessage, seenAt: number): void
  pins(roomId: number): ArchivedPin[]
  mentions(limit: number, before: number | null): MentionPage
  markMentionsSeen(upToId: number): void
  exportChat(roomId: number, fromMs: number, toMs: number, limit: number, after: number | null): ChatPage
  chatFacts(): ChatFacts
  chatOverLimits(limits: ChatLimits, now: number): ChatToRemove[]
  removeChat(target: ChatToRemove): number
  removeRoom(roomId: number): void
  removePinsOf(userId: number): void
  mergeIndex(isFirst: boolean): boolean
  shrinkFile(): boolean
  rewriteFile(): void
}
