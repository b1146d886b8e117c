import { useMemo, useSyncExternalStore } from 'react'

/** Whether a media query holds for the window now, as `(max-width: 480px)`. */
export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query])
  const subscribe = useMemo(
    () => (listener: () => void) => {
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    [media],
  )
  return useSyncExternalStore(subscribe, () => media.matches)
}
