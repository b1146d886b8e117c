import { marksIn, picturesOf, tokensOf } from '#shared/model/chat-marks.ts'
import type { ChatCondition, ChatQuery } from '#shared/model/chat-query.ts'
import type { ChatRow } from '#shared/model/chat-entry.ts'
import { nameOf, saidIn } from './row-words.ts'

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

const isAbout = (condition: ChatCondition): boolean =>
  condition.kind !== 'words' || tokensOf(condition.words).length > 0 || picturesOf(condition.words).length > 0

function holds(condition: ChatCondition, { message, links }: ChatRow, roomId: number): boolean {
  switch (condition.kind) {
    case 'words':
      return marksIn(saidIn(message.content), [{ ...condition, isExcluded: false }]).length > 0
    case 'from': {
      const name = folded(condition.name)
      return [message.userName, nameOf(message)].some((one) => folded(one) === name) || name === `${message.userId}`
    }
    case 'in':
      return condition.roomIds.includes(roomId)
    case 'has':
      break
  }
  return condition.what === 'link' ? links.length > 0 : message.content.kind === 'raid'
}

const isInTime = ({ fromMs, beforeMs }: ChatQuery, at: number | null): boolean =>
  (fromMs === null || (at !== null && at >= fromMs)) && (beforeMs === null || (at !== null && at < beforeMs))

/** Whether a row of this room meets a search, as the archive means it: of several names or rooms one is enough. */
export function meetsQuery(query: ChatQuery, row: ChatRow, roomId: number): boolean {
  if (!isInTime(query, row.message.at)) return false
  const conditions = query.conditions.filter(isAbout)
  const isMet = (condition: ChatCondition): boolean => holds(condition, row, roomId)
  const wanted = conditions.filter(({ isExcluded }) => !isExcluded)
  for (const kind of ['from', 'in'] as const) {
    const same = wanted.filter((condition) => condition.kind === kind)
    if (same.length > 0 && !same.some(isMet)) return false
  }
  return (
    wanted.every((condition) => condition.kind === 'from' || condition.kind === 'in' || isMet(condition)) &&
    !conditions.some((condition) => condition.isExcluded && isMet(condition))
  )
}
