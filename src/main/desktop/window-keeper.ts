import type { Cancel, Clock } from '#shared/clock.ts'
import type { Document } from '../settings/document.ts'
import {
  leftOpen,
  withChange,
  windowName,
  type KeptWindow,
  type KeptWindows,
  type WindowChange,
  type WindowName,
} from './kept-windows.ts'

/** After the last move or resize, in ms: bounds change with every pixel, and losing them harms nobody. */
const SETTLE_MS = 500

/** Remembers windows in the document. */
export interface WindowKeeper {
  of(name: WindowName): KeptWindow
  all(): KeptWindows
  /** Takes a change in, and writes it once the window rests; or at once, for what must outlive a crash. */
  keep(name: WindowName, change: WindowChange, when?: 'resting' | 'now'): void
  /** Takes over all at once but which windows are open. Throws `storage-failed` with nothing changed. */
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
    keep(name, change, when = 'resting') {
      latest = withChange(latest, name, change)
      if (when === 'now') return save()
      settle()
      cancel = clock.after(SETTLE_MS, save)
    },
    replace(next) {
      const replaced = withOpen(
        next,
        leftOpen(latest).map(({ kind, userId }) => windowName(kind, userId)),
      )
      document.replace(replaced)
      settle()
      latest = replaced
    },
    flush() {
      if (cancel !== null) save()
    },
  }
}

/** The same with these windows open and no others: a backup says which were open when it was made. */
function withOpen(kept: KeptWindows, open: readonly WindowName[]): KeptWindows {
  const all = Object.keys(kept) as WindowName[]
  const closed = all.reduce((rest, name) => withChange(rest, name, { isOpen: undefined }), kept)
  return open.reduce((rest, name) => withChange(rest, name, { isOpen: true }), closed)
}
