import type { Cancel, Clock } from '#shared/clock.ts'
import type { Busyness } from '#shared/model/channel-habits.ts'
import type { ViewersNow } from '#shared/model/graphed-channel.ts'
import type { LiveState } from '#shared/model/live-state.ts'
import type { CompareBusyness } from './compare-busyness.ts'
import type { LookedAt } from './looked-at.ts'

/** How often it is looked how busy a channel is, ms. */
const COMPARE_EVERY_MS = 60_000
/** How often one of all graphs that are not in use is told another number, ms: each in turn, so many cost no more than few. */
const TURN_MS = 250

interface Dependencies {
  /** The state of a channel; it may change only when `onStates` says so. */
  liveOf(userId: number): LiveState
  /** Calls with every change of any state, until what it returns is called. */
  onStates(listener: () => void): () => void
  compare: CompareBusyness
  lookedAt: LookedAt
  clock: Clock
}

/** What is told of a channel now, under the key `now`. Whoever subscribes looks at it, until they no longer do. */
export function createViewersNow({ liveOf, onStates, compare, lookedAt, clock }: Dependencies) {
  /** How many graphs there are; those of one channel in two windows are two. */
  let graphs = 0

  return ({ userId }: { userId: number }) => {
    let busyness: Busyness | null = null
    const read = (): ViewersNow => ({ live: liveOf(userId), busyness })
    return {
      entries: (): [string, ViewersNow][] => [['now', read()]],
      get: (key: string) => (key === 'now' ? read() : undefined),
      subscribe(listener: (keys: Iterable<string>, patienceMs: number) => void) {
        let cancel: Cancel | null = null
        let isOver = false
        let last = liveOf(userId)
        const tell = (isSame: boolean): void => listener(['now'], isSame ? graphs * TURN_MS : 0)

        async function look(): Promise<void> {
          cancel?.()
          cancel = clock.after(COMPARE_EVERY_MS, () => void look())
          const before = busyness
          const compared = liveOf(userId)
          const found = await compare(userId, compared)
          if (isOver || !isSameShow(compared, liveOf(userId))) return
          busyness = found
          if (found !== before) tell(true)
        }
        const endStates = onStates(() => {
          const before = last
          last = liveOf(userId)
          if (last === before) return
          const isSame = isSameShow(last, before)
          if (!isSame) busyness = null
          tell(isSame)
          if (!isSame) void look()
        })
        const endLook = lookedAt.begin(userId)
        graphs += 1
        void look()
        return () => {
          if (isOver) return
          isOver = true
          graphs -= 1
          cancel?.()
          endStates()
          endLook()
        }
      },
    }
  }
}

const showOf = (live: LiveState): number | null => (live.phase === 'live' ? live.show.seenAt : null)
const isSameShow = (a: LiveState, b: LiveState): boolean => showOf(a) === showOf(b)
