import type { MirrorBatch, MirrorEntry } from '#shared/bridge/api.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { KeyedSource } from './handlers.ts'

/** How eagerly a window is fed: the one in use, others in sight, or none at all. */
export type Pace = 'focused' | 'visible' | 'hidden'

/** Between two batches, in ms. */
const INTERVAL_MS: Record<Exclude<Pace, 'hidden'>, number> = { focused: 60, visible: 250 }
/** Batches that may be under way without the window having taken them in. */
const CREDITS = 2
/** Where more keys changed than this since the last batch, everything is sent anew: a hidden window costs no memory. */
const MOST_CHANGED = 10_000

/** Feeds one window from one source: what changed since its last batch, the latest value of each key, never a queue. */
export interface MirrorFeed {
  /** Everything as it is now. Changes after this moment follow as batches. */
  snapshot(): MirrorBatch<unknown>
  /** The window took in every batch up to this number. */
  acknowledge(seq: number): void
  /** The window's pace changed. */
  paceChanged(): void
  stop(): void
}

interface Dependencies {
  source: KeyedSource<unknown>
  pace: () => Pace
  post(batch: MirrorBatch<unknown>): void
  clock: Clock
}

/** A feed that notes changes from now on and posts them at the pace of its window. */
export function createMirrorFeed({ source, pace, post, clock }: Dependencies): MirrorFeed {
  const dirty = new Set<string>()
  let isLost = false
  let sent = 0
  let acknowledged = 0
  let cancelFlush: Cancel | null = null
  /** How long the least patient change since the last batch may wait, ms. */
  let patienceMs = Number.POSITIVE_INFINITY

  function flush(): void {
    cancelFlush = null
    patienceMs = Number.POSITIVE_INFINITY
    const entries = isLost ? [...source.entries()] : [...dirty].map(present)
    const batch = { seq: (sent += 1), snapshot: isLost, entries }
    dirty.clear()
    isLost = false
    post(batch)
  }

  const present = (key: string): MirrorEntry<unknown> => [key, source.get(key) ?? null]

  function note(keys: Iterable<string>): void {
    if (isLost) return
    for (const key of keys) dirty.add(key)
    if (dirty.size <= MOST_CHANGED) return
    isLost = true
    dirty.clear()
  }

  function schedule(): void {
    const current = pace()
    if (cancelFlush === null && (isLost || dirty.size > 0) && sent - acknowledged < CREDITS && current !== 'hidden') {
      const waitMs = current === 'focused' ? 0 : patienceMs
      cancelFlush = clock.after(Math.max(INTERVAL_MS[current], waitMs), flush)
    }
  }

  function reschedule(): void {
    cancelFlush?.()
    cancelFlush = null
    schedule()
  }

  const unsubscribe = source.subscribe((keys, mayWaitMs = 0) => {
    note(keys)
    const isHastier = mayWaitMs < patienceMs
    patienceMs = Math.min(patienceMs, mayWaitMs)
    if (isHastier) reschedule()
    else schedule()
  })

  return {
    snapshot: () => ({ seq: sent, snapshot: true, entries: [...source.entries()] }),
    acknowledge(seq) {
      acknowledged = Math.min(sent, Math.max(acknowledged, seq))
      schedule()
    },
    paceChanged: reschedule,
    stop() {
      unsubscribe()
      cancelFlush?.()
    },
  }
}
