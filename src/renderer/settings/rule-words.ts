import type { ChatMatch } from '#shared/model/chat-rules.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'

/** What a rule looks for, as it is called in a list and in messages. */
export const matchWords = (match: ChatMatch): string =>
  match.by === 'person' ? settingsStrings.chatRules.person(match.name) : match.text
