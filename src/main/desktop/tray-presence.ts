import type { Cancel, Clock } from '#shared/clock.ts'
import type { TrayHostState } from './tray-host.ts'

/** A panel may come some seconds after the app at login; only then is its absence believed. */
const GRACE_MS = 10_000

/** Makes sure that the app never hides where nobody could find it again. */
export interface TrayPresence {
  /** Whether the app may live in the tray alone. */
  mayHide(): boolean
  hostChanged(state: TrayHostState): void
  stop(): void
}

interface Dependencies {
  clock: Clock
  /** There is a tray again (true) or there has been none for a while (false). */
  onSettled(present: boolean): void
}

/** Begins to wait for a tray host at once. */
export function createTrayPresence({ clock, onSettled }: Dependencies): TrayPresence {
  let state: TrayHostState = 'unknown'
  let cancelVerdict: Cancel | null = null
  const wait = (): void => {
    cancelVerdict ??= clock.after(GRACE_MS, () => onSettled(false))
  }
  wait()
  return {
    mayHide: () => state === 'present',
    hostChanged(next) {
      state = next
      if (next !== 'present') return wait()
      cancelVerdict?.()
      cancelVerdict = null
      onSettled(true)
    },
    stop: () => cancelVerdict?.(),
  }
}
