import type { ChatGap, ChatRow } from '#shared/model/chat-entry.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { countUpTo, type LogItem } from './entry-log.ts'
import { gapWords, nameOf, saidIn } from './row-words.ts'

const words = chatStrings.told

/** More new rows than these are counted, not read. */
const MOST_READ = 2

const newestOf = (items: readonly LogItem[]): number => items.at(-1)?.order ?? -Infinity
const gapsIn = (items: readonly LogItem[]): [key: string, gap: ChatGap][] =>
  items.flatMap(({ key, entry }): [string, ChatGap][] => (entry.kind === 'gap' ? [[key, entry]] : []))

/** What is new among the items since an earlier look at them, in words; empty where nothing is. */
export function rowNews(before: readonly LogItem[], now: readonly LogItem[]): string {
  const rows = now
    .slice(countUpTo(now, newestOf(before)))
    .flatMap(({ entry }): ChatRow[] => (entry.kind === 'row' && !entry.isIgnored ? [entry] : []))
  if (rows.length > MOST_READ) return words.many(rows.length)
  return rows.map(({ message }) => words.one(nameOf(message), saidIn(message.content))).join('. ')
}

/**
 * Which gaps came and went since an earlier look, in words, each once. One that came stands before a row that is new: what
 * is left of a gap that was filled in part was told before.
 */
export function gapNews(before: readonly LogItem[], now: readonly LogItem[]): string {
  const known = new Map(gapsIn(before))
  const gaps = gapsIn(now)
  const came = gaps.filter(([, { filledBy, until }]) => filledBy === null && until > newestOf(before))
  const filled = gaps.flatMap(([key, { filledBy }]) => {
    const then = known.get(key)
    // That nothing was missing is news to whoever heard that something may be.
    const isNew = then === undefined ? filledBy !== 0 : then.filledBy === null
    return filledBy !== null && isNew ? [filledBy] : []
  })
  const [first] = came
  const told = [
    first !== undefined && (came.length === 1 ? gapWords(first[1], false) : words.gaps(came.length)),
    filled.length > 0 && words.filled(filled.reduce((sum, count) => sum + count, 0)),
  ]
  return told.filter(Boolean).join('. ')
}
