import type { ArchivedRow, IdSpan } from '#shared/model/archived-chat.ts'

/**
 * Tells row by row, the oldest first, whether some may be missing between the numbered row before it and this one: where
 * no span holds both, and their numbers do not follow each other. Rows without a number prove nothing either way.
 */
export function gapFinder(spans: readonly IdSpan[]): (row: Pick<ArchivedRow, 'message'>) => boolean {
  let last: number | null = null
  return ({ message: { chatId } }) => {
    if (chatId === null) return false
    const before = last
    last = chatId
    if (before === null || chatId <= before + 1) return false
    return !spans.some(({ from, to }) => from <= before && chatId <= to)
  }
}
