// Loaded by the app with its first question; here beforehand, for the clock does not wait for it.
import '../../src/main/parti/ask-host.ts'
import type { TrafficClock } from './faults-time.ts'

/** One request as it left the app, `at` ms of the app's time. */
export interface Sent {
  host: string
  method: string
  at: number
}

/** A fetch for which the clock waits until the answer is read to its end, and all that was asked through it. */
export function watchFetch(fetch: typeof globalThis.fetch, clock: TrafficClock) {
  const sent: Sent[] = []

  async function fetchWatched(...args: Parameters<typeof fetch>): Promise<Response> {
    const request = new Request(...args)
    sent.push({ host: new URL(request.url).origin, method: request.method, at: clock.elapsed() })
    const end = clock.begin()
    try {
      const response = await fetch(request)
      if (response.body === null) end()
      // Read to its end, or given up or broken off.
      const ends = { flush: end, cancel: end }
      const body = response.body?.pipeThrough(new TransformStream(ends)) ?? null
      return new Response(body, response)
    } catch (error) {
      end()
      throw error
    }
  }
  return { sent, fetch: fetchWatched }
}
