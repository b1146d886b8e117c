import type { ChatRow } from '#shared/model/chat-entry.ts'
import type { Role } from './roles.ts'

/** What a row looks like, besides what it says. Nothing but plain values, so that it is easily seen whether one changed. */
export interface MessageRowProps {
  row: ChatRow
  itemKey: string
  role: Role | null
  /** The row before it is by the same person. */
  isRun: boolean
  /** It has the focus or had it last, so Tab goes through what is in it. */
  isInReach: boolean
  /** What is looked for; empty while nothing is. */
  query: string
  /** It is what a search has led to. */
  isHit: boolean
  /** How many letters fit into a line, about. */
  columns: number
  isWhole: boolean
  isTextShown: boolean
  times: 'none' | 'minutes' | 'seconds'
}
