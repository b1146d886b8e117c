import type { MirrorBatch } from '#shared/bridge/api.ts'
import type { Answer, BridgeFailure } from '#shared/bridge/errors.ts'
import { MIRROR_ACKNOWLEDGE, MIRROR_STOP, type MirrorPush, type MirrorStart } from '#shared/bridge/mirror-protocol.ts'

type OnBatch = (batch: MirrorBatch<unknown>) => void
type Invoke = (channel: string, args: unknown) => Promise<unknown>

/** The receiving end of all mirrors of a window. */
export interface Mirrors {
  /** Begins to watch; returns what ends it. `onFailure` runs when main refuses or cannot be asked. `of`: which of many. */
  watch(channel: string, onBatch: OnBatch, onFailure: (failure: BridgeFailure) => void, of?: unknown): () => void
  /** Takes in what main pushed. */
  receive(push: MirrorPush): void
}

/** `invoke` asks main. Batches reach a watcher in order and without a hole: after a lost one everything is asked anew. */
export function createMirrors(invoke: Invoke): Mirrors {
  const listeners = new Map<number, OnBatch>()
  let lastSubscription = 0

  return {
    receive({ subscription, batch }) {
      listeners.get(subscription)?.(batch)
      void invoke(MIRROR_ACKNOWLEDGE, { subscription, seq: batch.seq })
    },
    watch(channel, onBatch, onFailure, of) {
      // A new subscription each time, so that what still arrives of an older one is nobody's.
      let current = 0
      const stop = (): void => {
        listeners.delete(current)
        void invoke(MIRROR_STOP, { subscription: current })
      }
      async function ask(): Promise<void> {
        const subscription = (current = ++lastSubscription)
        let expected: number | null = null
        const early: MirrorBatch<unknown>[] = []

        function take(batch: MirrorBatch<unknown>): void {
          if (expected === null) return void early.push(batch)
          if (batch.seq < expected) return
          if (batch.seq > expected) {
            stop()
            return start()
          }
          expected += 1
          onBatch(batch)
        }

        // Listens first and asks then, holding back what overtakes the snapshot, so that no change is lost between.
        listeners.set(subscription, take)
        const answer = await (invoke(channel, { subscription, of } satisfies MirrorStart) as Promise<
          Answer<MirrorBatch<unknown>>
        >)
        if (!listeners.has(subscription)) return
        if (!answer.ok) return onFailure(answer.error)
        expected = answer.value.seq + 1
        onBatch(answer.value)
        for (const batch of early) take(batch)
      }
      const start = (): void =>
        void ask().catch((error: unknown) => onFailure({ code: 'internal', detail: String(error) }))

      start()
      return stop
    },
  }
}
