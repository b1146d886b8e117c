import { useEffect } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Answer } from '#shared/bridge/errors.ts'
import { ask, wordsFor } from '../bridge.ts'

/** What main found when it was asked last. */
interface FactsState<T> {
  /** Null until main has answered. */
  value: T | null
  /** Why it did not, in words; null where it did. */
  error: string | null
}

/** Facts of the world outside, which main tells when it is asked. */
export interface Facts<T> {
  store: StoreApi<FactsState<T>>
  /** Asks anew. */
  reload: () => void
}

/** Facts that nobody has asked for yet. */
export function createFacts<T>(call: () => Promise<Answer<T>>): Facts<T> {
  const store = createStore<FactsState<T>>(() => ({ value: null, error: null }))
  const load = async (): Promise<void> => {
    try {
      store.setState({ value: await ask(call()), error: null })
    } catch (failure) {
      store.setState({ error: wordsFor(failure) })
    }
  }
  return { store, reload: () => void load() }
}

/** The facts, asked for when something begins to show them and whenever the window is come back to. */
export function useFacts<T>({ store, reload }: Facts<T>): FactsState<T> {
  useEffect(() => {
    reload()
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
  return useStore(store)
}
