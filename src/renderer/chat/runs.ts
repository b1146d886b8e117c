import type { ChatEntry } from '#shared/model/chat-entry.ts'
import { isBy } from './search.ts'

/** After a pause like this the name stands there again, ms. */
const LONGEST_PAUSE = 5 * 60_000

/** Whether a row goes on with what the same person said just before. */
export function isRun(entry: ChatEntry, before: ChatEntry | undefined): boolean {
  if (entry.kind !== 'row' || before?.kind !== 'row') return false
  const [now, then] = [entry.message, before.message]
  if (now.content.kind === 'raid' || then.content.kind === 'raid') return false
  if (now.userId === null || !isBy(now, then) || now.userName !== then.userName) return false
  return (now.at ?? 0) - (then.at ?? 0) < LONGEST_PAUSE
}
