import { useEffect, useEffectEvent, useState } from 'react'
import type { Answer } from '#shared/bridge/errors.ts'
import { ask, wordsFor } from '../bridge.ts'

/** What main found when it was asked last. */
export interface Facts<T> {
  /** Null until main has answered. */
  value: T | null
  /** Why it did not, in words; null where it did. */
  error: string | null
  reload: () => void
}

/** Asks main once, whenever the window is come back to, and when told to: the facts are of the world outside. */
export function useFacts<T>(call: () => Promise<Answer<T>>): Facts<T> {
  const [value, setValue] = useState<T | null>(null)
  const [error, setError] = useState<string | null>(null)
  const load = async (): Promise<void> => {
    try {
      setValue(await ask(call()))
      setError(null)
    } catch (failure) {
      setError(wordsFor(failure))
    }
  }
  const onDue = useEffectEvent(() => void load())
  useEffect(() => {
    const listener = () => onDue()
    listener()
    window.addEventListener('focus', listener)
    return () => window.removeEventListener('focus', listener)
  }, [])
  return { value, error, reload: () => void load() }
}
