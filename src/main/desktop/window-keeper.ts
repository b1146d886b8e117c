import type { Cancel, Clock } from '#shared/clock.ts'
import type { Document } from '../settings/document.ts'
import type { KeptWindow, KeptWindows, WindowName } from './kept-windows.ts'

/** After the last move or resize, in ms: bounds change with every pixel, and losing them harms nobody. */
const SETTLE_MS = 500

/** Remembers windows in the document. */
export interface WindowKeeper {
  of(name: WindowName): KeptWindow
  all(): KeptWindows
  /** Takes a change in, and writes it once the window rests. */
  keep(name: WindowName, change: KeptWindow): void
  /** Takes over all at once. Throws `storage-failed` with nothing changed. */
  replace(next: KeptWindows): void
  /** Writes what is still waiting. */
  flush(): void
}

/** A keeper that begins with what the document holds. */
export function createWindowKeeper(document: Document<KeptWindows>, clock: Clock): WindowKeeper {
  let latest = document.value
  let cancel: Cancel | null = null
  const settle = (): void => {
    cancel?.()
    cancel = null
  }
  const save = (): void => {
    settle()
    try {
      document.replace(latest)
    } catch {
      // A window that opens at its former place is not worth a message.
    }
  }
  return {
    of: (name) => latest[name] ?? {},
    all: () => latest,
    keep(name, change) {
      latest = { ...latest, [name]: { ...latest[name], ...change } }
      settle()
      cancel = clock.after(SETTLE_MS, save)
    },
    replace(next) {
      document.replace(next)
      settle()
      latest = next
    },
    flush() {
      if (cancel !== null) save()
    },
  }
}
