import { createStore } from 'zustand/vanilla'
import type { Somebody } from './search.ts'

/** A point of the window, px. */
interface Point {
  x: number
  y: number
}

/** What lies over the rows. */
export type ChatOverlay =
  | { kind: 'card'; at: Point; of: Somebody; name: string }
  | { kind: 'row-menu'; at: Point; itemKey: string }
  | { kind: 'opacity'; at: Point }

/** What lies over the rows now; null for nothing. */
export const chatOverlay = createStore<ChatOverlay | null>(() => null)

export const showChatOverlay = (next: ChatOverlay): void => chatOverlay.setState(next, true)

/** Takes it away, unless another has taken its place. */
export function closeChatOverlay(kind: ChatOverlay['kind']): void {
  if (chatOverlay.getState()?.kind === kind) chatOverlay.setState(null, true)
}
