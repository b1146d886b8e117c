/** Something that was said in a channel. */
export interface ChatRow {
  /** Counts up over the whole site. */
  chatId: number
  /** Who said it, and under what name. */
  userId: number
  userName: string
  text: string
  /** Unix seconds. */
  createdAt: number
}

/** Something to be said. */
export interface Saying {
  text: string
  /** The user id of the speaker; the streamer unless told otherwise. Strangers may speak too. */
  from?: number | undefined
  chatId?: number | undefined
  /** Unix seconds; now unless told otherwise. */
  createdAt?: number | undefined
}

/** What was said and pinned, by the user id of the channel. */
export interface ChatBook {
  /** Keeps a row in the place of its id; one with a known id replaces the other. */
  add(channelId: number, row: ChatRow): void
  /** Takes a row out; whether it was there. */
  remove(channelId: number, chatId: number): boolean
  /** The last rows, newest first. */
  history(channelId: number): readonly ChatRow[]
  pin(channelId: number, row: ChatRow | null): void
  pinned(channelId: number): ChatRow | null
  /** A chat id that was never given. */
  nextId(): number
}

/** How a chat book begins. */
export interface ChatStart {
  /** By the user id of the channel, in any order. */
  rows?: ReadonlyMap<number, readonly ChatRow[]>
  pinned?: ReadonlyMap<number, ChatRow>
  nextChatId?: number
}

/** How many rows are told; how many Parti tells is unknown. */
export const HISTORY_LENGTH = 100

const newestFirst = (rows: readonly ChatRow[]) => rows.toSorted((a, b) => b.chatId - a.chatId).slice(0, HISTORY_LENGTH)

/** A book that begins with `start`. */
export function createChatBook(start: ChatStart = {}): ChatBook {
  const histories = new Map([...(start.rows ?? [])].map(([channelId, rows]) => [channelId, newestFirst(rows)]))
  const pins = new Map(start.pinned)
  let next = start.nextChatId ?? 1

  return {
    add(channelId, row) {
      next = Math.max(next, row.chatId + 1)
      const others = (histories.get(channelId) ?? []).filter(({ chatId }) => chatId !== row.chatId)
      histories.set(channelId, newestFirst([row, ...others]))
    },
    remove(channelId, chatId) {
      const rows = histories.get(channelId) ?? []
      const others = rows.filter((row) => row.chatId !== chatId)
      histories.set(channelId, others)
      return others.length < rows.length
    },
    history: (channelId) => histories.get(channelId) ?? [],
    pin(channelId, row) {
      if (row) pins.set(channelId, row)
      else pins.delete(channelId)
    },
    pinned: (channelId) => pins.get(channelId) ?? null,
    nextId: () => next,
  }
}
