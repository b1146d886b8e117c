import { useEffect } from 'react'
import { ask } from '../bridge.ts'
import type { Row } from './rows.ts'

/** Tells main that the list is being looked at. That it could not be told costs the user nothing but a dot. */
function tellSeen(): void {
  if (!document.hidden && document.hasFocus()) ask(window.afterparti.follows.seen()).catch(console.warn)
}

/** Marks go-lives as looked at: when the window comes to the front, and when one arrives under the user's eyes. */
export function useSeen(live: readonly Row[]): void {
  const who = live
    .map(({ userId }) => userId)
    .toSorted((a, b) => a - b)
    .join()
  useEffect(tellSeen, [who])
  useEffect(() => {
    window.addEventListener('focus', tellSeen)
    document.addEventListener('visibilitychange', tellSeen)
    return () => {
      window.removeEventListener('focus', tellSeen)
      document.removeEventListener('visibilitychange', tellSeen)
    }
  }, [])
}
