import { createStore, type StoreApi } from 'zustand/vanilla'
import type { BridgeErrorCode } from '#shared/bridge/errors.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { ChatRow, Span } from '#shared/model/chat-entry.ts'
import type { ChatMessage, PinnedMessage } from '#shared/model/chat-message.ts'
import type { ChatRoom } from '#shared/model/chat-room.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import { linksIn } from './chat-links.ts'
import { createHistoryChecks } from './history-checks.ts'
import { flowOf } from './flow.ts'
import type { Judge } from './judge.ts'
import { createTimeline, type KeptChatRow, type Timeline } from './timeline.ts'

/** How many of the newest rows a room holds. */
const MOST_ROWS = 5000
/** How long a gap that was filled says so, ms. */
const FILLED_MS = 8000
/** A pin that changes is seen within this, ms; it needs a question of its own. */
const PIN_CHECK_MS = 120_000

/** A row that is older than this when it comes does not ring any more, ms. */
const RINGS_WITHIN_MS = 120_000

/** Rows that were kept, and what keeps those that come. */
export interface ChatKeeper {
  /** The newest rows of a room, ascending, and between which orders none is missing. */
  recall(userId: number): Promise<{ rows: readonly KeptChatRow[]; spans: readonly Span[] }>
  /** Keeps rows that are new or changed. Never rejects: what cannot be kept is told as a notice. */
  keep(userId: number, rows: readonly ChatRow[], spans: readonly Span[]): void
  /** Keeps what is pinned. */
  keepPin(userId: number, pinned: PinnedMessage): void
}

/** What a room needs of the world. */
export interface RoomDeps {
  api: {
    chatHistory(userId: number): Promise<ChatMessage[] | null>
    pinnedMessages(userId: number): Promise<PinnedMessage[] | null>
  }
  /** Listens to what is said; `onOpen` after every opening of the socket. */
  listen(userId: number, on: { onValue(message: ChatMessage): void; onOpen(): void }): Cancel
  /** How the socket of the room stands; `onStatus` runs at once and with every change. */
  watchSocket(userId: number, onStatus: (status: SocketStatus) => void): Cancel
  /** Who the channel is; null where nobody knows. */
  channelOf(userId: number): Promise<Channel | null>
  keeper: ChatKeeper
  /** What the user's rules say of a message, now. */
  judge: StoreApi<Judge>
  /** A row came just now that the rules say shall ring. */
  onRing(userId: number, row: ChatRow): void
  clock: Clock
  random: () => number
}

/** The chat of a channel, kept up from `openRoom` until `close`. */
export interface Room {
  timeline: Timeline
  state: StoreApi<ChatRoom>
  /** Asks for history now. */
  check(): void
  /** Says from now on whether the room is kept up though nobody may read it. */
  setRecording(isRecording: boolean): void
  /** Drops what somebody wrote up to now, or with null what everybody did; it does not come back. */
  forget(userId: number | null): void
  close(): void
}

/** Opens the room of a user: what was kept is there first, then history, then whatever is said. */
export function openRoom(userId: number, deps: RoomDeps): Room {
  const { api, listen, watchSocket, channelOf, keeper, judge, onRing, clock, random } = deps
  const timeline = createTimeline(MOST_ROWS, (message) => judge.getState()(message))
  const state = createStore<ChatRoom>(() => ({
    userId,
    channel: null,
    flow: 'connecting',
    checkedAt: null,
    isAsking: false,
    failure: null,
    pinned: null,
    isRecording: false,
  }))
  let isClosed = false
  let socket: Pick<SocketStatus, 'state' | 'failures'> = { state: 'connecting', failures: 0 }
  /** Counts the openings of the socket, so that a page knows which one it was asked under. */
  let openings = 0
  let pinCheckedAt = -Infinity
  let cancelFilled: Cancel | null = null

  const set = (change: Partial<ChatRoom>): void => {
    const next = { ...state.getState(), ...change }
    state.setState({ ...next, flow: flowOf(socket, next) })
  }
  const keep = (rows: readonly ChatRow[]): void => {
    if (rows.length > 0) keeper.keep(userId, rows, timeline.spans())
  }
  const ring = (rows: readonly ChatRow[]): void => {
    for (const row of rows) if (rings(row)) onRing(userId, row)
  }
  const rings = ({ message, removedAt }: ChatRow): boolean =>
    removedAt === null &&
    message.at !== null &&
    clock.now() - message.at < RINGS_WITHIN_MS &&
    judge.getState()(message).mark?.rings === true
  const keepTold = (): void => {
    if (!timeline.hasFilled()) return
    cancelFilled?.()
    cancelFilled = clock.after(FILLED_MS, timeline.forgetFilled)
  }

  async function askHistory(): Promise<boolean> {
    const asked = { openings, isOpen: socket.state === 'open' }
    set({ isAsking: true })
    try {
      const page = await api.chatHistory(userId)
      if (isClosed) return true
      const changed = timeline.addPage(page ?? [], asked.isOpen && asked.openings === openings, clock.now())
      keep(changed)
      ring(changed)
      keepTold()
      set({ isAsking: false, checkedAt: clock.now(), failure: null })
      void askPin()
      return true
    } catch (error) {
      set({ isAsking: false, failure: codeOf(error) })
      return false
    }
  }

  async function askPin(): Promise<void> {
    if (clock.elapsed() - pinCheckedAt < PIN_CHECK_MS) return
    pinCheckedAt = clock.elapsed()
    try {
      const pins = (await api.pinnedMessages(userId)) ?? []
      if (isClosed) return
      const [pinned = null] = pins.filter(({ message }) => !timeline.isForgotten(message))
      set({ pinned: pinned && { ...pinned, links: linksIn(pinned.message.content) } })
      if (pinned !== null) keeper.keepPin(userId, pinned)
    } catch {
      // The pin that is known stays; the chat itself says whether Parti answers.
    }
  }

  const checks = createHistoryChecks({ check: askHistory, clock, random })
  const ends = [
    judge.subscribe(timeline.judgeAgain),
    listen(userId, {
      onValue(message) {
        const row = timeline.addLive(message)
        if (row !== null) {
          keep([row])
          ring([row])
        }
        checks.rowCame()
      },
      onOpen() {
        openings += 1
        timeline.beginSession()
        checks.now()
      },
    }),
    watchSocket(userId, (status) => {
      socket = status
      checks.setLive(status.state === 'open')
      set({})
    }),
  ]
  void keeper.recall(userId).then(
    ({ rows, spans }) => {
      if (!isClosed) timeline.addKept(rows, spans)
    },
    // Without what was kept there is what is said: the archive has told why by itself.
    () => undefined,
  )
  void channelOf(userId).then(
    (channel) => set({ channel }),
    () => undefined,
  )

  return {
    timeline,
    state,
    check: checks.now,
    setRecording: (isRecording) => set({ isRecording }),
    forget(somebody) {
      timeline.forget(somebody)
      const { pinned } = state.getState()
      if (pinned !== null && timeline.isForgotten(pinned.message)) set({ pinned: null })
    },
    close() {
      isClosed = true
      checks.stop()
      cancelFilled?.()
      for (const end of ends) end()
    },
  }
}

const codeOf = (error: unknown): BridgeErrorCode => (error instanceof BridgeError ? error.code : 'internal')
