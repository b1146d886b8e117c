import { createStore, type StoreApi } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import { MOST_NOTES, type ChatRules } from '#shared/model/chat-rules.ts'
import type { Document } from '../settings/document.ts'
import { createJudge, plainJudge, type Judge } from './judge.ts'

/** What the user said about rows and people; a change is on disk before its function returns, or it throws `storage-failed`. */
export interface ChatRulesStore {
  current: StoreApi<ChatRules>
  /** Follows the rules, a moment later where a pattern must be read first. */
  judge: StoreApi<Judge>
  change(change: Partial<Pick<ChatRules, 'highlights' | 'ignores'>>): void
  /** Notes something about a person; null takes the note away. `too-many-notes` where there are too many. */
  setNote(userId: number, note: string | null): void
  /** Takes over all rules. */
  replaceAll(rules: ChatRules): void
}

/** The store over the document of rules, which must be changed through the store alone from then on. */
export function createChatRulesStore(document: Document<ChatRules>): ChatRulesStore {
  const current = createStore<ChatRules>(() => document.value)
  const judge = createStore<Judge>(() => plainJudge)

  async function readRules(): Promise<void> {
    const rules = document.value
    const made = await createJudge(rules)
    // Rules that were changed meanwhile have a judge of their own under way.
    if (document.value === rules) judge.setState(() => made, true)
  }
  function replaceAll(next: ChatRules): void {
    document.replace(next)
    current.setState(document.value, true)
    void readRules()
  }

  void readRules()
  return {
    current,
    judge,
    replaceAll,
    change: (change) => replaceAll({ ...document.value, ...change }),
    setNote(userId, note) {
      const { [String(userId)]: _before, ...others } = document.value.notes
      if (note !== null && Object.keys(others).length >= MOST_NOTES) throw new BridgeError('too-many-notes')
      replaceAll({ ...document.value, notes: note === null ? others : { ...others, [String(userId)]: note } })
    },
  }
}
