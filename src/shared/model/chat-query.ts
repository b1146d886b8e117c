/** What a row must be, or must not be where it is excluded. */
export type ChatCondition =
  /** Words in a row; the last one may be the beginning of one. */
  | { kind: 'words'; isExcluded: boolean; words: string; isPrefix: boolean }
  /** Written by somebody of this name, in any case, or with this user id. */
  | { kind: 'from'; isExcluded: boolean; name: string }
  /** In one of these rooms; no room means that the name is nobody's. */
  | { kind: 'in'; isExcluded: boolean; roomIds: readonly number[] }
  | { kind: 'has'; isExcluded: boolean; what: 'link' | 'raid' }

/**
 * A search in the archive of chat. All conditions hold together, but for those of kind `from` and of kind `in` that are
 * not excluded: of each one is enough.
 */
export interface ChatQuery {
  conditions: readonly ChatCondition[]
  /** ms since 1970, included; null for no limit. */
  fromMs: number | null
  /** ms since 1970, excluded; null for no limit. */
  beforeMs: number | null
}

/** Bounds the work of one search. */
const MAX_LENGTH = 500
const MAX_CONDITIONS = 24
const MAX_ROOMS = 50
/** Every row would have to be looked at for the beginnings of one letter. */
const ENOUGH_LETTERS = /[\p{L}\p{N}]{2}[^\p{L}\p{N}]*$/u

/** `-key:"several words"`, each part but the value optional; a quotation without its end lasts to the end. */
const PARTS = /(?<minus>-?)(?:(?<key>\p{L}+):)?(?:"(?<quoted>[^"]*)(?:"|$)|(?<plain>[^\s"]\S*))/gu

interface Part {
  raw: string
  isExcluded: boolean
  key: string
  value: string
  isQuoted: boolean
  /** Whether the text ends with it, so that more of it may be to come. */
  isLast: boolean
}

/**
 * Reads what somebody typed: words, `"a phrase"`, `begin*`, `from:name`, `in:channel`, `has:link`, `has:raid`,
 * `after:2026-11-01` (from then on), `before:2026-11-01T20:00` (local time), and `-` before any but a time. The last word
 * counts as the beginning of one while no space follows it. Whatever cannot be read so is searched for as words. Never
 * throws. `roomsNamed` gives the ids of the channels that a name may mean.
 */
export function parseChatQuery(text: string, roomsNamed: (name: string) => readonly number[]): ChatQuery {
  const conditions: ChatCondition[] = []
  let fromMs: number | null = null
  let beforeMs: number | null = null
  for (const part of partsOf(text.slice(0, MAX_LENGTH))) {
    const moment = part.isExcluded ? null : readMoment(part.value)
    if (part.key === 'after' && moment !== null) fromMs = Math.max(moment, fromMs ?? moment)
    else if (part.key === 'before' && moment !== null) beforeMs = Math.min(moment, beforeMs ?? moment)
    else if (conditions.length < MAX_CONDITIONS) conditions.push(readCondition(part, roomsNamed))
  }
  return { conditions, fromMs, beforeMs }
}

function* partsOf(text: string): Generator<Part> {
  const plainQuotes = text.replaceAll(/[“”„]/g, '"')
  for (const match of plainQuotes.matchAll(PARTS)) {
    const { minus, key, quoted, plain } = match.groups!
    // A key without a value is one that is still being typed.
    if (plain !== undefined && /^(?:from|in|has|after|before):$/i.test(plain)) continue
    yield {
      raw: match[0].slice(minus!.length),
      isExcluded: minus === '-',
      key: key?.toLowerCase() ?? '',
      value: quoted ?? plain ?? '',
      isQuoted: quoted !== undefined,
      isLast: match.index + match[0].length === text.length,
    }
  }
}

function readCondition(part: Part, roomsNamed: (name: string) => readonly number[]): ChatCondition {
  const { isExcluded, key, value } = part
  const what = value.toLowerCase()
  if (key === 'from') return { kind: 'from', isExcluded, name: value }
  if (key === 'in') return { kind: 'in', isExcluded, roomIds: roomsNamed(value).slice(0, MAX_ROOMS) }
  if (key === 'has' && (what === 'link' || what === 'raid')) return { kind: 'has', isExcluded, what }
  return readWords(part)
}

function readWords({ raw, isExcluded, key, value, isQuoted, isLast }: Part): ChatCondition {
  if (isQuoted && key === '') return { kind: 'words', isExcluded, words: value, isPrefix: false }
  const isStarred = raw.endsWith('*')
  const words = isStarred ? raw.slice(0, -1) : raw
  const isTyped = isLast && !isExcluded && !isQuoted
  return { kind: 'words', isExcluded, words, isPrefix: (isStarred || isTyped) && ENOUGH_LETTERS.test(words) }
}

/** `2026-11-01` or `2026-11-01T20:00` by the clock on the wall; null where there is no such moment. */
function readMoment(value: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?$/i.exec(value)
  if (match === null) return null
  const [year, month, day, hour, minute] = match.slice(1).map((part: string | undefined) => Number(part ?? 0))
  if (hour! > 23 || minute! > 59) return null
  const date = new Date(year!, month! - 1, day, hour, minute)
  return date.getMonth() === month! - 1 && date.getDate() === day ? date.getTime() : null
}
