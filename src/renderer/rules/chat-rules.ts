import { useStore } from 'zustand'
import type { ChatRules } from '#shared/model/chat-rules.ts'
import { createMirror } from '../stores/mirror.ts'

const KEY = 'rules'
const rules = createMirror(window.afterparti.chatRules.current)

/** What the user said about rows and people; null until main has told. */
export const chatRules = (): ChatRules | null => rules.getState().items.get(KEY) ?? null

/** The same for a view, which is drawn anew with every change. */
export const useChatRules = (): ChatRules | null => useStore(rules, ({ items }) => items.get(KEY) ?? null)

/** What main has taken is so at once: its mirror tells a moment later, and the next change must not begin with less. */
export const rulesAreNow = (next: ChatRules): void => rules.setState({ items: new Map([[KEY, next]]) })
