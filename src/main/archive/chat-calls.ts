import { markMentionsSeen, mentions } from './chat-mentions.ts'
import { pins, recordPin } from './chat-pins.ts'
import type { ChatCalls } from './chat-protocol.ts'
import { chatAround, chatFacts, chatRow, exportChat, recentChat, userChat } from './chat-queries.ts'
import {
  chatOverLimits,
  mergeIndex,
  removeChat,
  removePinsOf,
  removeRoom,
  rewriteFile,
  shrinkFile,
} from './chat-removal.ts'
import { searchChat } from './chat-search.ts'
import { chatSpans, recordChat } from './chat-table.ts'
import type { Database } from './database.ts'

/** The worker's answers about chat; `archive` gives the open database or throws. */
export const chatCalls = (archive: () => Database): ChatCalls => ({
  recordChat: (batches) => recordChat(archive(), batches),
  recentChat: (roomId, limit, before) => recentChat(archive(), roomId, limit, before),
  chatRow: (id) => chatRow(archive(), id),
  chatAround: (roomId, moment, limit) => chatAround(archive(), roomId, moment, limit),
  chatSpans: (roomId) => chatSpans(archive(), roomId),
  searchChat: (query, limit, before) => searchChat(archive(), query, limit, before),
  userChat: (userId, limit, before) => userChat(archive(), userId, limit, before),
  recordPin: (roomId, pin, seenAt) => recordPin(archive(), roomId, pin, seenAt),
  pins: (roomId) => pins(archive(), roomId),
  mentions: (limit, before) => mentions(archive(), limit, before),
  markMentionsSeen: (upToId) => markMentionsSeen(archive(), upToId),
  exportChat: (roomId, fromMs, toMs, limit, after) => exportChat(archive(), roomId, fromMs, toMs, limit, after),
  chatFacts: () => chatFacts(archive()),
  chatOverLimits: (limits, now) => chatOverLimits(archive(), limits, now),
  removeChat: (target) => removeChat(archive(), target),
  removeRoom: (roomId) => removeRoom(archive(), roomId),
  removePinsOf: (userId) => removePinsOf(archive(), userId),
  mergeIndex: (isFirst) => mergeIndex(archive(), isFirst),
  shrinkFile: () => shrinkFile(archive()),
  rewriteFile: () => rewriteFile(archive()),
})
