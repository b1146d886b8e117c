import type { MirrorBatch, MirrorEntry } from '#shared/bridge/api.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { MirrorSource } from './handlers.ts'

/** How eagerly a window is fed: the one in use, others in sight, or none at all. */
export type Pace = 'focused' | 'visible' | 'hidden'

/** Between two batches, in ms. */
const INTERVAL_MS: Record<Exclude<Pace, 'hidden'>, number> = { focused: 60, visible: 250 }
/** Batches that may be under way without the window having taken them in. */
const CREDITS = 2

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
  source: MirrorSource<unknown>
  pace: () => Pace
  post(batch: MirrorBatch<unknown>): void
  clock: Clock
}

/** A feed that notes changes from now on and posts them at the pace of its window. */
export function createMirrorFeed({ source, pace, post, clock }: Dependencies): MirrorFeed {
  const dirty = new Set<string>()
  let sent = 0
  let acknowledged = 0
  let cancelFlush: Cancel | null = null

  function flush(): void {
    cancelFlush = null
    const values = source.getState()
    const entries = [...dirty].map((key): MirrorEntry<unknown> => [key, values.get(key) ?? null])
    dirty.clear()
    sent += 1
    post({ seq: sent, snapshot: false, entries })
  }

  function schedule(): void {
    const current = pace()
    if (cancelFlush === null && dirty.size > 0 && sent - acknowledged < CREDITS && current !== 'hidden') {
      cancelFlush = clock.after(INTERVAL_MS[current], flush)
    }
  }

  const unsubscribe = source.subscribe((now, before) => {
    for (const [key, value] of now) if (before.get(key) !== value) dirty.add(key)
    for (const key of before.keys()) if (!now.has(key)) dirty.add(key)
    schedule()
  })

  return {
    snapshot: () => ({ seq: sent, snapshot: true, entries: [...source.getState()] }),
    acknowledge(seq) {
      acknowledged = Math.min(sent, Math.max(acknowledged, seq))
      schedule()
    },
    paceChanged() {
      cancelFlush?.()
      cancelFlush = null
      schedule()
    },
    stop() {
      unsubscribe()
      cancelFlush?.()
    },
  }
}
