import { createStore } from 'zustand/vanilla'
import type { ImportPreview } from '#shared/model/follow-file.ts'

/** A point of the window, px. */
interface Point {
  x: number
  y: number
}

/** What lies over the follow list: one at a time. */
export type Overlay =
  | { kind: 'channel-menu'; at: Point; userIds: number[] }
  | { kind: 'group-menu'; at: Point; group: string }
  | { kind: 'note'; userId: number }
  | { kind: 'new-group'; userIds: number[] }
  | { kind: 'rename-group'; group: string }
  | { kind: 'import'; preview: ImportPreview }

/** What lies over the list now; null for nothing. */
export const overlay = createStore<Overlay | null>(() => null)

export const showOverlay = (next: Overlay): void => overlay.setState(next, true)

/** Takes it away, unless another has taken its place. */
export function closeOverlay(kind: Overlay['kind']): void {
  if (overlay.getState()?.kind === kind) overlay.setState(null, true)
}
