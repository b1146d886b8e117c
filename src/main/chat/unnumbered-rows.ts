import type { ChatRow } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'

/** Between a row without a number and the one before it: far below one, and exact for numbers up to 2^40. */
export const UNNUMBERED_STEP = 2 ** -12

/** What makes two rows without a number the same for us: nothing else is told. */
const fingerprint = ({ userId, userName, at, content }: ChatMessage): string =>
  JSON.stringify([userId, userName, at, content.kind === 'text' ? content.text : content.raw])

/**
 * Takes rows without a number out of `rows`, each once: the first that says the same at the same second as a message, or
 * null. Where only the socket tells no numbers, the row of a page that has one is the same, too.
 */
export function takeUnnumbered(rows: readonly ChatRow[]): (message: ChatMessage) => ChatRow | null {
  const known = new Map<string, ChatRow[]>()
  for (const row of rows) {
    if (row.message.chatId !== null) continue
    const print = fingerprint(row.message)
    known.set(print, [...(known.get(print) ?? []), row])
  }
  return (message) => (known.size === 0 ? null : (known.get(fingerprint(message))?.shift() ?? null))
}

/** A row of a page, and where it stands. */
export interface Placed {
  message: ChatMessage
  order: number
  /** The row that is there already; null for one that is new. */
  known: ChatRow | null
}

/**
 * Finds the place of every row of a page that has no number, oldest first, among `rows`, which are ascending: that of the
 * row that `take` finds, else behind its predecessor in the page, else by its time.
 */
export function placeUnnumbered(
  page: readonly ChatMessage[],
  rows: readonly ChatRow[],
  take: (message: ChatMessage) => ChatRow | null,
): Placed[] {
  const orders = rows.map(({ order }) => order)
  const placed: Placed[] = []
  for (const message of page) {
    const known = take(message)
    const order = known?.order ?? freeOrder(orders, placed.at(-1)?.order ?? orderOfTime(rows, message.at))
    if (known === null) orders.splice(orders.findLastIndex((other) => other < order) + 1, 0, order)
    placed.push({ message, order, known })
  }
  return placed
}

/** The order of the last row that was written no later; just below the first row where there is none. */
function orderOfTime(rows: readonly ChatRow[], at: number | null): number {
  const row = rows.findLast(({ message }) => at === null || (message.at !== null && message.at <= at))
  return row?.order ?? (rows[0]?.order ?? 0) - 1
}

/** An order above `order` and below the next of `orders`, which are ascending. */
function freeOrder(orders: readonly number[], order: number): number {
  const next = orders.find((other) => other > order)
  return next === undefined ? order + UNNUMBERED_STEP : Math.min(order + UNNUMBERED_STEP, (order + next) / 2)
}
