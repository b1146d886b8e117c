import { useStore } from 'zustand'
import { liveNow, toldOf } from './live-now.ts'
import { graphData } from './scene.ts'
import { userId, wish } from './state.ts'

/** What there is to show of numbers. */
export type Standing = 'loading' | 'none' | 'no-past' | 'there'

/** Whether there are numbers; those of compared channels count, and those that came just now. */
export function useStanding(): Standing {
  const hasCompared = useStore(wish, ({ compared }) => compared.length > 0)
  const hasCome = useStore(liveNow, ({ told }) => toldOf(told, userId).readings.length > 0)
  return useStore(graphData.state, ({ phase, loaded, oldest }) => {
    if (loaded === null) return 'loading'
    if (oldest !== null || hasCome || hasCompared) return 'there'
    return phase === 'ready' ? 'none' : phase === 'loading' ? 'loading' : 'no-past'
  })
}
