import { useState } from 'react'
import type { Answer } from '#shared/bridge/errors.ts'
import { ask, wordsFor } from '../bridge.ts'

/** A call of main whose failure is shown where it was made. */
export interface CallState {
  /** Why the last call failed, in words; null where it did not. */
  error: string | null
  isRunning: boolean
  /** Makes a call; `onValue` is given what it answers. */
  run: <T>(call: () => Promise<Answer<T>>, onValue?: (value: T) => void) => void
  /** The same for what is asked of main elsewhere. */
  attempt: <T>(work: () => Promise<T>, onValue?: (value: T) => void) => void
}

/** The state of the calls of one control. */
export function useCall(): CallState {
  const [failure, setFailure] = useState<{ error: unknown } | null>(null)
  const [isRunning, setIsRunning] = useState(false)
  const make = async <T>(work: () => Promise<T>, onValue?: (value: T) => void): Promise<void> => {
    setIsRunning(true)
    try {
      const value = await work()
      setFailure(null)
      onValue?.(value)
    } catch (error) {
      setFailure({ error })
    } finally {
      setIsRunning(false)
    }
  }
  return {
    error: failure && wordsFor(failure.error),
    isRunning,
    run: (call, onValue) => void make(() => ask(call()), onValue),
    attempt: (work, onValue) => void make(work, onValue),
  }
}
