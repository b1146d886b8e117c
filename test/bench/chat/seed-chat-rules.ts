import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { ChatRules } from '#shared/model/chat-rules.ts'

/** One rule of each kind, which mark some of what is said, and somebody who is ignored. */
const RULES: ChatRules = {
  highlights: [
    { match: { by: 'words', text: 'clip that' }, colour: 'amber', rings: false },
    { match: { by: 'pattern', text: 'who\\s+else.*7$' }, colour: 'green', rings: false },
    { match: { by: 'person', userId: 900_007, name: 'somebody' }, colour: 'blue', rings: false },
  ],
  ignores: [{ by: 'words', text: 'never said' }],
  notes: {},
}

/** Writes rules about chats into a data folder as the app itself would have left them. */
export const seedChatRules = (userData: string): void =>
  writeFileSync(path.join(userData, 'chat-rules.json'), JSON.stringify({ schemaVersion: 1, ...RULES }))
