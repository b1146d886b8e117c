import { useEffect } from 'react'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { ask } from '../bridge.ts'

/** Tells main that the list is being looked at. That it could not be told costs the user nothing but a dot. */
function tellSeen(): void {
  if (!document.hidden && document.hasFocus()) ask(window.afterparti.follows.seen()).catch(console.warn)
}

/** Marks go-lives as looked at: when the window comes to the front, and when one arrives under the user's eyes. */
export function useSeen(follows: ReadonlyMap<string, FollowedChannel>): void {
  const who = [...follows.values()]
    .filter(({ live }) => live.phase === 'live')
    .map(({ channel }) => channel.userId)
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
