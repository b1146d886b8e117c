import { gapKey, type ChatGap, type ChatRow, type RoomEntry, type Span } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { chatRow } from './chat-row.ts'
import { createForgottenRows } from './forgotten-rows.ts'
import { plainJudge, type Judge } from './judge.ts'
import { createOrderedRows } from './ordered-rows.ts'
import { addSpan, spansFrom } from './spans.ts'
import { placeUnnumbered, takeUnnumbered, UNNUMBERED_STEP, type Placed } from './unnumbered-rows.ts'

/** A row as it is kept: what the user's rules say of it is asked anew. */
export type KeptChatRow = Pick<ChatRow, 'message' | 'order' | 'removedAt'>

/** Just behind the row before it, and before one without a number that stands there. */
const GAP_STEP = UNNUMBERED_STEP / 1024

/** What a socket has brought that has brought nothing yet: where it is whole from, and the newest row. */
const NOTHING: Span = { from: Infinity, to: -Infinity }

/**
 * What is known of a room, merged from live rows, pages of its history and what was kept. Each row is there once and at its
 * place; wherever nothing proves that no row is missing, there is a gap. What proves it: the rows of a page have no
 * others between them; what comes over one socket comes whole; and what a page does not have yet, a socket that was open
 * before it was asked for brings.
 */
export interface Timeline {
  entries(): Iterable<[key: string, entry: RoomEntry]>
  get(key: string): RoomEntry | undefined
  /** The rows, ascending; not to be changed. */
  rows(): readonly ChatRow[]
  /** Ascending and apart; between two of them is a gap. */
  spans(): readonly Span[]
  /** Calls with the keys of what came, changed or went, but for rows that were dropped for their age. */
  subscribe(listener: (keys: readonly string[]) => void): () => void
  /** A socket opened: what it brings from now on is whole. */
  beginSession(): void
  /** Takes in a row of the socket; the row where it is new. */
  addLive(message: ChatMessage): ChatRow | null
  /**
   * Takes in a page of history, the newest or the oldest first. `isAfterOpen`: it was asked for while the present socket
   * was open. `now`: ms since 1970. The rows that are new or changed.
   */
  addPage(page: readonly ChatMessage[], isAfterOpen: boolean, now: number): ChatRow[]
  /** Takes in rows that were kept, and between which of them none is missing. */
  addKept(rows: readonly KeptChatRow[], spans: readonly Span[]): void
  /** Asks the judge anew about every row. */
  judgeAgain(): void
  /**
   * Drops what somebody wrote up to now, or with null what everybody did, from wherever it would come again. Of a person the
   * spans stay, because nothing else is missing there.
   */
  forget(userId: number | null): void
  /** Whether a message was forgotten. */
  isForgotten(message: ChatMessage): boolean
  /** Whether a gap that was filled still says so. */
  hasFilled(): boolean
  /** Says no more of gaps that were filled. */
  forgetFilled(): void
}

/** An empty timeline that keeps about `most` rows, the newest, each as `judge` marks it when it comes. */
export function createTimeline(most: number, judge: Judge = plainJudge): Timeline {
  const rows = createOrderedRows()
  const forgotten = createForgottenRows()
  const listeners = new Set<(keys: readonly string[]) => void>()
  let spans: Span[] = []
  let gaps = new Map<string, ChatGap>()
  let session: Span = { ...NOTHING }

  function insert(message: ChatMessage, order: number): ChatRow {
    const row = chatRow(message, order, judge(message))
    rows.insert(row)
    return row
  }

  const isWanted = (message: ChatMessage): boolean => rows.get(message.key) === undefined && !forgotten.has(message)

  function tell(keys: readonly string[]): void {
    if (keys.length > 0) for (const listener of listeners) listener(keys)
  }

  function settle(changed: readonly ChatRow[]): void {
    trim()
    tell([...changed.map(({ message }) => message.key), ...redrawGaps(changed)])
  }

  function trim(): void {
    // In steps, because each copies all rows.
    if (rows.all().length <= most * 1.1) return
    rows.dropFirst(rows.all().length - most)
    spans = spansFrom(spans, rows.all()[0]!.order)
  }

  /** The keys of gaps that came, changed or went. */
  function redrawGaps(added: readonly ChatRow[]): string[] {
    if (spans.length <= 1 && gaps.size === 0) return []
    const before = gaps
    gaps = new Map(spans.slice(1).map((upper, index) => gapBetween(spans[index]!, upper)))
    for (const [key, gap] of before) if (!gaps.has(key)) keepFilled(key, gap, added)
    return [...new Set([...before.keys(), ...gaps.keys()])].filter((key) => !isSameGap(before.get(key), gaps.get(key)))
  }

  function gapBetween(lower: Span, upper: Span): [string, ChatGap] {
    const from = rows.all()[rows.countBelow(lower.to + GAP_STEP) - 1]?.message.at ?? null
    const to = rows.all()[rows.countBelow(upper.from)]?.message.at ?? null
    return [gapKey(lower.to), { kind: 'gap', order: lower.to + GAP_STEP, until: upper.from, from, to, filledBy: null }]
  }

  function keepFilled(key: string, gap: ChatGap, added: readonly ChatRow[]): void {
    const isInside = spans.some(({ from, to }) => from < gap.order && gap.order < to)
    if (!isInside) return
    const filledBy = gap.filledBy ?? added.filter(({ order }) => order > gap.order && order < gap.until).length
    gaps.set(key, { ...gap, filledBy })
  }

  function place(page: readonly ChatMessage[]): Placed[] {
    const take = takeUnnumbered(rows.all())
    const numbered = page.filter(({ chatId }) => chatId !== null).toSorted((a, b) => a.chatId! - b.chatId!)
    const unnumbered = page.filter(({ chatId }) => chatId === null)
    return [
      ...numbered.map((message) => {
        const known = rows.get(message.key) ?? take(message)
        return { message, order: known?.order ?? message.chatId!, known }
      }),
      ...(unnumbered.length === 0 ? [] : placeUnnumbered(oldestFirst(unnumbered), rows.all(), take)),
    ]
  }

  return {
    *entries() {
      for (const row of rows.all()) yield [row.message.key, row]
      yield* gaps
      yield* forgotten.entries()
    },
    get: (key) => rows.get(key) ?? gaps.get(key) ?? forgotten.get(key),
    rows: rows.all,
    spans: () => spans,
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    beginSession() {
      session = { ...NOTHING }
    },
    addLive(message) {
      if (forgotten.has(message)) return null
      const order = message.chatId ?? (rows.all().at(-1)?.order ?? 0) + UNNUMBERED_STEP
      session = { from: Math.min(session.from, order), to: Math.max(session.to, order) }
      spans = addSpan(spans, session)
      const row = rows.get(message.key) === undefined ? insert(message, order) : null
      settle(row === null ? [] : [row])
      return row
    },
    addPage(page, isAfterOpen, now) {
      // What was forgotten of a person still proves that nothing else is missing around it.
      const placed = place(page.filter((message) => !forgotten.isBefore(message)))
      const orders = placed.map(({ order }) => order)
      if (orders.length === 0) return []
      const span = { from: Math.min(...orders), to: Math.max(...orders) }
      const shown = new Set(placed.map(({ message, known }) => known?.message.key ?? message.key))
      const gone = rows.between(span.from, span.to).filter(({ message }) => !shown.has(message.key))
      const changed = [
        ...placed.flatMap(({ message, order, known }) => {
          if (known === null) return isWanted(message) ? [insert(message, order)] : []
          return known.removedAt === null ? [] : [{ ...known, removedAt: null }]
        }),
        ...gone.filter(({ removedAt }) => removedAt === null).map((row) => ({ ...row, removedAt: now })),
      ]
      rows.replaceAll(changed)
      spans = addSpan(spans, span)
      // Whatever is newer than the page, the socket brings: so nothing is missing between the two.
      if (isAfterOpen) session.from = Math.min(session.from, span.to)
      if (session.from <= session.to) spans = addSpan(spans, session)
      settle(changed)
      return changed
    },
    addKept(all, keptSpans) {
      // What was asked for before something was forgotten may come after.
      const kept = all.filter(({ message }) => !forgotten.hasKept(message.userId))
      const unknown = kept.filter(({ message }) => rows.get(message.key) === undefined)
      const added = unknown.map(({ message, order, removedAt }) => ({
        ...chatRow(message, order, judge(message)),
        removedAt,
      }))
      for (const row of added) {
        rows.insert(row)
        spans = addSpan(spans, { from: row.order, to: row.order })
      }
      const [first] = kept
      if (first !== undefined) for (const span of spansFrom(keptSpans, first.order)) spans = addSpan(spans, span)
      settle(added)
    },
    judgeAgain() {
      const changed = rows.all().flatMap((row) => {
        const { mark, isIgnored } = judge(row.message)
        const colour = mark?.colour ?? null
        return colour === row.mark && isIgnored === row.isIgnored ? [] : [{ ...row, mark: colour, isIgnored }]
      })
      rows.replaceAll(changed)
      settle(changed)
    },
    forget(userId) {
      const key = forgotten.add(userId, rows.all().at(-1))
      rows.drop(({ message }) => userId === null || message.userId === userId)
      if (userId === null) {
        spans = []
        session = { ...NOTHING }
      }
      tell([key, ...redrawGaps([])])
    },
    isForgotten: forgotten.has,
    hasFilled: () => [...gaps.values()].some(({ filledBy }) => filledBy !== null),
    forgetFilled() {
      const filled = [...gaps].filter(([, { filledBy }]) => filledBy !== null).map(([key]) => key)
      for (const key of filled) gaps.delete(key)
      tell(filled)
    },
  }
}

const isSameGap = (a: ChatGap | undefined, b: ChatGap | undefined): boolean =>
  a?.from === b?.from && a?.to === b?.to && a?.order === b?.order && a?.filledBy === b?.filledBy

/** A page of history is told the newest first (guide); one whose times ascend is not. */
function oldestFirst(page: readonly ChatMessage[]): readonly ChatMessage[] {
  const [first, last] = [page[0]?.at ?? null, page.at(-1)?.at ?? null]
  return first !== null && last !== null && first < last ? page : page.toReversed()
}
