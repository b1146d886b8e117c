import type { ChatMessage } from '#shared/model/chat-message.ts'

/** What somebody is in a room, besides one who talks. */
export type Role = 'broadcaster' | 'globalModerator' | 'moderator' | 'bot' | 'maybeBot'

/** BabbleChat, which announces level-ups (guide). */
const BOTS = new Set([457_269])
/** Anybody may choose such a name, so it proves nothing. */
const BOT_NAME = /bot\d*$/iu

/** Who keeps order in a room, by user id. */
export interface Keepers {
  broadcaster: number
  moderators: ReadonlySet<number>
  globalModerators: ReadonlySet<number>
}

/** The most that is known of who wrote a message; null for one who just talks. */
export function roleOf({ userId, userName }: Pick<ChatMessage, 'userId' | 'userName'>, keepers: Keepers): Role | null {
  if (userId !== null) {
    if (userId === keepers.broadcaster) return 'broadcaster'
    if (BOTS.has(userId)) return 'bot'
    if (keepers.globalModerators.has(userId)) return 'globalModerator'
    if (keepers.moderators.has(userId)) return 'moderator'
  }
  return BOT_NAME.test(userName) ? 'maybeBot' : null
}
