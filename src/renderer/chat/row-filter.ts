import type { Channel } from '#shared/model/channel.ts'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import { parseChatQuery } from '#shared/model/chat-query.ts'
import type { LogItem } from './entry-log.ts'
import { meetsQuery } from './query-match.ts'
import { type Keepers, type Role, roleOf } from './roles.ts'

/** The filters that are on or off. */
export const FILTERS = ['staff', 'noBots', 'links'] as const
export type FilterName = (typeof FILTERS)[number]

/** Which rows are shown: those that meet all of it. */
export interface RowFilter {
  only: readonly FilterName[]
  /** A search in the archive's language; empty for none. */
  text: string
}

const STAFF: ReadonlySet<Role | null> = new Set<Role>(['broadcaster', 'moderator', 'globalModerator'])
const BOTS: ReadonlySet<Role | null> = new Set<Role>(['bot', 'maybeBot'])

const isNamed = ({ name, account }: Channel, text: string): boolean =>
  [name, account?.username].some((one) => one?.toLowerCase() === text.toLowerCase())

/** Says of items whether the filter lets them through, looking at each but once; null where it is off. A gap always stays. */
export function filterBy(
  { only, text }: RowFilter,
  channel: Channel,
  keepers: Keepers,
): ((item: LogItem) => boolean) | null {
  if (only.length === 0 && text.trim() === '') return null
  const query = parseChatQuery(text, (name) => (isNamed(channel, name) ? [channel.userId] : []))
  const lets = (row: ChatRow): boolean => {
    const role = roleOf(row.message, keepers)
    if (only.includes('staff') && !STAFF.has(role)) return false
    if (only.includes('noBots') && BOTS.has(role)) return false
    if (only.includes('links') && row.links.length === 0) return false
    return meetsQuery(query, row, channel.userId)
  }
  const known = new WeakMap<LogItem, boolean>()
  return (item) => {
    if (item.entry.kind === 'gap') return true
    const before = known.get(item)
    if (before !== undefined) return before
    const isLet = lets(item.entry)
    known.set(item, isLet)
    return isLet
  }
}

/** Whether the user's rules hide an item. */
export const isIgnored = ({ entry }: LogItem): boolean => entry.kind === 'row' && entry.isIgnored
