import { useSyncExternalStore } from 'react'

const SECOND = 1000

const listeners = new Set<() => void>()
let now = Date.now()
let timer: ReturnType<typeof setInterval> | undefined

function tick(): void {
  now = Date.now()
  for (const listener of listeners) listener()
}

/** One timer for every age on the page; it rests while nobody can see it. */
function runOrRest(): void {
  clearInterval(timer)
  timer = undefined
  if (listeners.size === 0 || document.hidden) return
  tick()
  timer = setInterval(tick, SECOND)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (listeners.size === 1) {
    document.addEventListener('visibilitychange', runOrRest)
    runOrRest()
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    document.removeEventListener('visibilitychange', runOrRest)
    runOrRest()
  }
}

/**
 * What `textAt` makes of the present time (ms since 1970). It is asked every second, and the component is drawn again
 * only when the answer changes; so it must return a string, a boolean or null.
 */
export function useNow<T extends string | boolean | null>(textAt: (now: number) => T): T {
  const text = () => textAt(now)
  // Once more for the build, which draws the page's first sight.
  return useSyncExternalStore(subscribe, text, text)
}
