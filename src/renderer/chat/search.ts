import { termsOf } from '../ui/marked-text.ts'
import type { LogItem } from './entry-log.ts'
import { nameOf, saidIn } from './row-words.ts'

/** What can be found of an item; made once, because each search looks at thousands. */
const texts = new WeakMap<LogItem, string>()

function textOf(item: LogItem): string {
  const known = texts.get(item)
  if (known !== undefined) return known
  const { entry } = item
  const text = entry.kind === 'row' ? `${nameOf(entry.message)} ${saidIn(entry.message.content)}`.toLowerCase() : ''
  texts.set(item, text)
  return text
}

/** The items in which every word of the query stands; none for a query without words. */
export function findItems(items: readonly LogItem[], query: string): LogItem[] {
  const terms = termsOf(query)
  if (terms.length === 0) return []
  return items.filter((item) => terms.every((term) => textOf(item).includes(term)))
}

/** Whose rows alone are shown. */
export interface Somebody {
  userId: number | null
  userName: string
}

/** Whether a row is of this person: by their number, and where they have none by their name. */
export const isBy = ({ userId, userName }: Somebody, of: Somebody): boolean =>
  of.userId === null ? userId === null && userName === of.userName : userId === of.userId

/** What somebody said here, in order. */
export const itemsBy = (items: readonly LogItem[], of: Somebody): LogItem[] =>
  items.filter(({ entry }) => entry.kind === 'row' && isBy(entry.message, of))
