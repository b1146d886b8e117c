import { useSyncExternalStore } from 'react'

const SECOND = 1000

let now = Date.now()

type Subscribe = (listener: () => void) => () => void

/** One timer for every age on the page that is told as often; it rests while nobody can see it. */
function createTicker(everyMs: number): Subscribe {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined

  function tick(): void {
    now = Date.now()
    for (const listener of listeners) listener()
  }

  function runOrRest(): void {
    clearInterval(timer)
    timer = undefined
    if (listeners.size === 0 || document.hidden) return
    tick()
    timer = setInterval(tick, everyMs)
  }

  return (listener) => {
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
}

const tickers = new Map<number, Subscribe>()

function tickerFor(everyMs: number): Subscribe {
  const ticker = tickers.get(everyMs) ?? createTicker(everyMs)
  tickers.set(everyMs, ticker)
  return ticker
}

/**
 * What `textAt` makes of the present time (ms since 1970). It is asked every second, or as often as is said, and the
 * component is drawn again only when the answer changes; so it must return a string, a boolean or null.
 */
export function useNow<T extends string | boolean | null>(textAt: (now: number) => T, everyMs = SECOND): T {
  const text = () => textAt(now)
  // Once more for the build, which draws the page's first sight.
  return useSyncExternalStore(tickerFor(everyMs), text, text)
}
