import type { ChatLink } from './chat-entry.ts'
import type { ArchivedRow, ChatFacts, ChatPage, FoundRow, MentionPage, UserChatPage } from './archived-chat.ts'

/** What the channels are called in whose rooms rows are, by user id; one that is not in it has no known name. */
export type RoomNames = Readonly<Record<number, string>>

/** Something about rooms, with what these are called. */
export type Named<Value> = Value & { names: RoomNames }

/** A row, and where links stand in its text: in order, empty for most. */
export type Linked<Row extends ArchivedRow> = Row & { links: readonly ChatLink[] }
/** A page whose rows tell their links. */
export type LinkedPage<Page extends ChatPage> = Omit<Page, 'rows'> & { rows: Linked<Page['rows'][number]>[] }

export type FoundPage = Named<LinkedPage<ChatPage<FoundRow>>>
export type NamedMentions = Named<LinkedPage<MentionPage>>
export type NamedUserRows = Named<LinkedPage<UserChatPage>>
export type NamedFacts = Named<ChatFacts>

/** A row among those that were said around it. */
export interface ContextRow extends Linked<ArchivedRow> {
  /** Between the row before and this one some may be missing. */
  isAfterGap: boolean
}

/** What somebody wants to see of the archive: its search, the search in one room, or what one person wrote. */
export type ArchiveWish =
  | { kind: 'search' }
  | { kind: 'room'; userId: number }
  | { kind: 'user'; userId: number; name: string }
  /** What was said in the room at that moment, ms since 1970. */
  | { kind: 'moment'; userId: number; at: number }

/** The same as the window of the archive is told it; a later one has a higher `id`. */
export type ArchiveRequest = { id: number } & (
  | {
      kind: 'search'
      /** What to search for; null leaves what is there. */
      text: string | null
    }
  | { kind: 'user'; userId: number; name: string }
  | {
      kind: 'moment'
      userId: number
      /** ms since 1970. */
      at: number
      /** What the room is called; null where that is not known. */
      name: string | null
      /** What finds the rows of this room. */
      text: string
    }
)
