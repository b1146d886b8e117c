import type { LogItem } from './entry-log.ts'
import { nameOf } from './row-words.ts'
import { itemsBy, type Somebody } from './search.ts'

/** What a window knows of somebody who talks in its room. */
export interface UserFacts {
  count: number
  /** When they were first and last seen here, ms since 1970; null where no row of theirs tells. */
  firstAt: number | null
  lastAt: number | null
  /** Their names, the latest first. */
  names: string[]
}

/** What the items tell of somebody. */
export function userFacts(items: readonly LogItem[], of: Somebody): UserFacts {
  const messages = itemsBy(items, of).flatMap(({ entry }) => (entry.kind === 'row' ? [entry.message] : []))
  const times = messages.flatMap(({ at }) => at ?? [])
  return {
    count: messages.length,
    firstAt: times[0] ?? null,
    lastAt: times.at(-1) ?? null,
    names: [...new Set(messages.map(nameOf).toReversed())],
  }
}
