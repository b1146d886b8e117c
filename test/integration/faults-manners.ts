import { expect } from 'vitest'
import type { App } from './faults-app.ts'

/** Questions that may come at once, over the one a second that is always allowed. */
const BURST = 5
/** Between any two attempts to open a socket. */
const SOCKET_SPACING_MS = 250

/** The most requests by which these moments exceed one a second, over any span of them. */
export function excess(moments: readonly number[]): number {
  let worst = 0
  let level = 0
  let last = -Infinity
  for (const at of moments) {
    level = Math.max(0, level - (at - last) / 1000) + 1
    worst = Math.max(worst, level)
    last = at
  }
  return worst
}

const shortestSpan = (moments: readonly number[]): number =>
  Math.min(...moments.slice(1).map((at, index) => at - (moments[index] ?? 0)))

/** When requests left for a host since the moment `since` of the app's time, ms. */
export const sentTo = ({ sent }: App, host: string, since = 0): number[] =>
  sent.filter((request) => request.host === host && request.at >= since).map(({ at }) => at)

/** What holds whatever goes wrong: only GET, no route that is not ours to ask, one request a second, spaced sockets. */
export async function expectManners(app: App): Promise<void> {
  for (const { restUrl, control } of app.servers) {
    const moments = sentTo(app, restUrl)
    expect(excess(moments)).toBeLessThanOrEqual(BURST)
    const { requests, methods } = await control.stats()
    expect(
      Object.keys(requests).filter((route) => /heartbeat|livestream\/chat|redirected|unknown/.test(route)),
    ).toEqual([])
    // What arrived is what the app knows to have sent: nothing was asked behind its back.
    expect(methods).toEqual(moments.length === 0 ? {} : { GET: moments.length })
  }
  expect(shortestSpan(app.wires.attempts.map(({ at }) => at))).toBeGreaterThanOrEqual(SOCKET_SPACING_MS)
}
