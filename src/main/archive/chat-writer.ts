import type { Cancel, Clock } from '#shared/clock.ts'
import type { ChatBatch, ChatKeeping, ChatSighting, IdSpan } from '#shared/model/archived-chat.ts'
import { reasonOf } from '../reason-of.ts'
import type { ChatArchive } from './chat-archive.ts'
import { withoutSpan, widened } from './id-spans.ts'

/** Collects what rooms see, and writes it in batches. */
export interface ChatWriter {
  /**
   * Takes rows to be kept. `spans` are those in which the room is complete once these rows are kept, in place of former
   * ones; null leaves them. A row may be added again when it is gone from the site, or for good measure.
   */
  add(roomId: number, rows: readonly ChatSighting[], spans: readonly IdSpan[] | null): void
  /** Drops what waits of a room or a person that is about to be forgotten; resolves when nothing of it is on its way. */
  forget(matches: { roomId: number } | { userId: number }): Promise<void>
  /** Writes what waits, with one attempt for each batch. Resolves when it is kept or an attempt failed. Never rejects. */
  flush(): Promise<void>
  /** How keeping stands. */
  keeping(): ChatKeeping
}

/** What the writer writes to, and what it tells. */
export interface ChatWriterOptions {
  chat: Pick<ChatArchive, 'record'>
  clock: Clock
  /** 0 ≤ n < 1. */
  random: () => number
  /** Told whenever `state` changes and, while it is `live-only`, when rows are dropped. */
  onKeeping: (keeping: ChatKeeping) => void
}

interface Waiting {
  roomId: number
  row: ChatSighting
}

/** The longest that a row waits while all is well: what a crash may lose of rows that were shown. */
const WRITE_AFTER_MS = 250
/** Rows in one transaction; as many at once do not wait. */
const BATCH_ROWS = 500
/** Rows kept in memory while the archive is out of order: some 10 MB. */
const MAX_WAITING = 20_000
const RETRY_BASE_MS = 500
const RETRY_CAP_MS = 30_000
/** A worker that is replaced after a second is nothing to tell. */
const TELL_AFTER_FAILURES = 3

/**
 * Collects rows and keeps each until it was confirmed. After a failure the same rows are written again, which is safe
 * because the archive knows a row that it has. Where too many wait, the oldest are given up, and no span says from then
 * on that their room is complete there.
 */
export function createChatWriter({ chat, clock, random, onKeeping }: ChatWriterOptions): ChatWriter {
  let waiting: Waiting[] = []
  let onItsWay: Waiting[] = []
  const spans = new Map<number, readonly IdSpan[]>()
  /** By room, from the lowest to the highest number of the rows that were given up. */
  const lost = new Map<number, IdSpan>()
  let writing: Promise<void> | null = null
  let cancelTimer: Cancel | null = null
  let failures = 0
  let dropped = 0
  let reason = ''
  let told: ChatKeeping['state'] = 'kept'

  const hasWork = (): boolean => waiting.length > 0 || spans.size > 0

  const keeping = (): ChatKeeping => ({ state: told, waiting: waiting.length + onItsWay.length, dropped, reason })

  function tell(state: ChatKeeping['state']): void {
    told = state
    onKeeping(keeping())
  }

  function schedule(ms: number): void {
    cancelTimer?.()
    cancelTimer = clock.after(ms, () => void write())
  }

  function scheduleWork(): void {
    // Until an attempt succeeds its back-off alone says when the next one is.
    if (writing !== null || failures > 0) return
    if (waiting.length >= BATCH_ROWS) void write()
    else if (hasWork() && cancelTimer === null) schedule(WRITE_AFTER_MS)
  }

  function write(): Promise<void> {
    return (writing ??= attempt().finally(() => {
      writing = null
      scheduleWork()
    }))
  }

  async function attempt(): Promise<void> {
    cancelTimer?.()
    cancelTimer = null
    if (!hasWork()) return
    onItsWay = waiting.slice(0, BATCH_ROWS)
    waiting = waiting.slice(BATCH_ROWS)
    // Spans hold once all rows are kept, so they go with the last.
    const withSpans = waiting.length === 0 ? new Map(spans) : new Map<number, readonly IdSpan[]>()
    try {
      await chat.record(batchesOf(onItsWay, withSpans, lost))
      onItsWay = []
      for (const [roomId, written] of withSpans) if (spans.get(roomId) === written) spans.delete(roomId)
      succeed()
    } catch (error) {
      waiting = [...onItsWay, ...waiting]
      onItsWay = []
      fail(reasonOf(error))
    }
  }

  function succeed(): void {
    failures = 0
    if (told === 'kept' || hasWork()) return
    reason = ''
    tell('kept')
  }

  function fail(why: string): void {
    reason = why
    dropSurplus()
    schedule(random() * Math.min(RETRY_CAP_MS, RETRY_BASE_MS * 2 ** failures))
    failures += 1
    if (failures >= TELL_AFTER_FAILURES && told === 'kept') tell('live-only')
  }

  function dropSurplus(): void {
    const surplus = waiting.length + onItsWay.length - MAX_WAITING
    if (surplus <= 0) return
    for (const { roomId, row } of waiting.slice(0, surplus)) {
      const { chatId } = row.message
      if (chatId !== null) lost.set(roomId, widened(lost.get(roomId), chatId))
    }
    waiting = waiting.slice(surplus)
    dropped += surplus
    tell('live-only')
  }

  return {
    keeping,
    add(roomId, rows, complete) {
      waiting.push(...rows.map((row) => ({ roomId, row })))
      if (complete !== null) spans.set(roomId, complete)
      dropSurplus()
      scheduleWork()
    },
    async forget(matches) {
      const stays = ({ roomId, row }: Waiting): boolean =>
        'roomId' in matches ? roomId !== matches.roomId : row.message.userId !== matches.userId
      if ('roomId' in matches) spans.delete(matches.roomId)
      waiting = waiting.filter(stays)
      await writing
      // What was on its way waits again where the attempt failed.
      waiting = waiting.filter(stays)
    },
    async flush() {
      await writing
      let before = Infinity
      // Stops at the first attempt after which as much waits as before.
      while (hasWork() && waiting.length + spans.size < before) {
        before = waiting.length + spans.size
        await write()
      }
    },
  }
}

/** Rows by their room, in the order in which they came, and the spans without what was lost. */
function batchesOf(
  rows: readonly Waiting[],
  spans: ReadonlyMap<number, readonly IdSpan[]>,
  lost: ReadonlyMap<number, IdSpan>,
): ChatBatch[] {
  const byRoom = new Map<number, ChatSighting[]>([...spans.keys()].map((roomId) => [roomId, []]))
  for (const { roomId, row } of rows) {
    const same = byRoom.get(roomId)
    if (same === undefined) byRoom.set(roomId, [row])
    else same.push(row)
  }
  return [...byRoom].map(([roomId, ofRoom]) => {
    const complete = spans.get(roomId)
    return { roomId, rows: ofRoom, spans: complete === undefined ? null : withoutSpan(complete, lost.get(roomId)) }
  })
}
