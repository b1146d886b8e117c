import { BridgeError } from '#shared/bridge/errors.ts'
import { attempt } from './attempt.ts'
import { jsonText } from './json-text.ts'

/** Far more than any page of Parti's; every unreadable row costs time, and main has no time to lose on a broken host. */
const MAX_ROWS = 20_000

/** A row that could not be read. */
export interface UnreadableRow {
  /** The row as JSON. */
  text: string
  reason: string
}

/** A list answer, row by row: every row that came is in one of the two lists. */
export interface Rows<T> {
  /** In the order in which they came. */
  rows: T[]
  unreadable: UnreadableRow[]
}

/** Reads the list `body` by `decode`, a row at a time; throws `parti-unreadable` where it is no list or an absurd one. */
export function decodeRows<T>(body: unknown, decode: (row: unknown) => T, what: string): Rows<T> {
  if (!Array.isArray(body)) throw new BridgeError('parti-unreadable', `${what}: not a list`)
  if (body.length > MAX_ROWS) throw new BridgeError('parti-unreadable', `${what}: more than ${MAX_ROWS} rows`)
  const read: Rows<T> = { rows: [], unreadable: [] }
  for (const row of body as unknown[]) {
    const outcome = attempt(decode, row)
    if (outcome.ok) read.rows.push(outcome.value)
    else read.unreadable.push({ text: jsonText(row), reason: outcome.reason })
  }
  return read
}
