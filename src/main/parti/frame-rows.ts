import { attempt } from './attempt.ts'
import { parseJson } from './parse-json.ts'

/** Deeper than any known wrapping: JSON text, in a list, under a key, in a tuple. */
const MAX_DEPTH = 6
/** More than any frame was ever seen to hold; every unreadable row costs time. */
const MAX_ROWS = 1000

/** What a frame held. */
export interface FrameRows<T> {
  /** In the order in which they stood. */
  rows: T[]
  /** How many rows could not be read. */
  unreadable: number
  /** Why the first of them could not; empty where all could. */
  reason: string
}

/** Under such a key a row would mean the opposite: what was deleted must not be shown as said, nor what ended as begun. */
const UNDOES = /delet|remov|ban|mute|timeout|offline|(?<!s)end(?:ed)?$|stop|clos|error|fail/i

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** The values that a wrapping holds, or null where the value wraps nothing. */
function unwrap(value: unknown): unknown[] | null {
  if (typeof value === 'string') {
    const inner = parseJson(value)
    return inner === undefined ? null : [inner]
  }
  if (Array.isArray(value)) {
    const list: unknown[] = value
    const [label, inner] = list
    const isTuple = list.length === 2 && typeof label === 'string' && parseJson(label) === undefined
    return isTuple ? [inner] : list
  }
  if (!isObject(value)) return null
  const [entry, ...others]: [string, unknown][] = Object.entries(value)
  if (entry === undefined || others.length > 0 || UNDOES.test(entry[0])) return null
  const [, inner] = entry
  // What stands bare under a key has its meaning from the key: {"code":"404"} holds no number of viewers.
  return isObject(inner) || (typeof inner === 'string' && isObject(parseJson(inner))) ? [inner] : null
}

/**
 * Reads the text of a frame by `decode`. Only bare objects were ever seen (measured by others). A value that cannot be
 * read as it stands is opened if it is a list, an object with a single key, a pair of a label and a value, or JSON inside
 * a string (guess). What then still cannot be read is counted: every row is among the rows or among the unreadable.
 */
export function readFrame<T>(text: string, decode: (value: unknown) => T): FrameRows<T> {
  const frame: FrameRows<T> = { rows: [], unreadable: 0, reason: '' }

  function refuse(reason: string): void {
    frame.unreadable += 1
    frame.reason ||= reason
  }

  function read(value: unknown, depth: number): void {
    if (frame.rows.length + frame.unreadable >= MAX_ROWS) return refuse(`more than ${MAX_ROWS} rows`)
    const outcome = attempt(decode, value)
    if (outcome.ok) return void frame.rows.push(outcome.value)
    const inner = depth < MAX_DEPTH ? unwrap(value) : null
    if (inner === null) return refuse(outcome.reason)
    for (const each of inner) read(each, depth + 1)
  }

  const value = parseJson(text)
  if (value === undefined) refuse('not JSON')
  else read(value, 0)
  return frame
}
