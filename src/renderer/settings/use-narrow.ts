import { useSyncExternalStore } from 'react'

/** Below this width pages stand above the content, not beside it. */
const narrow = window.matchMedia('(max-width: 480px)')

const subscribe = (listener: () => void) => {
  narrow.addEventListener('change', listener)
  return () => narrow.removeEventListener('change', listener)
}

/** Whether the window has no room beside the content. */
export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => narrow.matches)
