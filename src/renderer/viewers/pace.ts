import { useSyncExternalStore } from 'react'

/** Whether the window is in use. Others are to cost little: twenty of them keep one page busy (measured). */
export const isInUse = (): boolean => document.hasFocus()

/**
 * How often a window that is not in use shows that time has passed, ms: longer than a number takes to come to twenty
 * windows, because what it draws shows the time, too.
 */
export const UNHURRIED_MS = 10_000

function subscribe(listener: () => void): () => void {
  window.addEventListener('focus', listener)
  window.addEventListener('blur', listener)
  return () => {
    window.removeEventListener('focus', listener)
    window.removeEventListener('blur', listener)
  }
}

export const useIsInUse = (): boolean => useSyncExternalStore(subscribe, isInUse)
