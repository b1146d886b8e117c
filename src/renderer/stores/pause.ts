import { useStore } from 'zustand'
import type { Pause } from '#shared/model/pause.ts'
import { createMirror } from './mirror.ts'

/** The pause of notifications, under the key `pause`. */
const pause = createMirror(window.afterparti.pause.current)

/** The pause that holds; null while notifications are on, and until main has told. */
export const usePause = (): Pause | null => useStore(pause, ({ items }) => items.get('pause') ?? null)
