import { hostFailure } from '../../src/renderer/connection/host-words.ts'
import { socketTroubles } from '../../src/renderer/connection/socket-words.ts'
import { viewersWords } from '../../src/renderer/follows/channel-words.ts'
import {
  connectionDetail,
  connectionOf,
  connectionWords,
  isOutage,
  outageWords,
} from '../../src/renderer/ui/connection.ts'
import type { App } from './faults-app.ts'

/** What the status bar and the banner over the list say. */
export function connectionTold({ status, clock }: App) {
  const now = clock.now()
  const known = status.getState()
  const kind = connectionOf({ status: known, failure: null, followsNobody: false })
  return {
    kind,
    words: connectionWords(kind, known, now),
    outage: isOutage(kind) ? outageWords(kind, known.rest, now) : null,
  }
}

/** Why the connection window says that this REST host failed; null where it did not. */
export function hostTold({ rest }: App, url: string): string | null {
  const report = rest.hosts.getState().get(`rest ${url}`)
  return report === undefined ? null : hostFailure(report)
}

/** The number in the row of a channel with its age; null where the channel is not told to be live. */
export function numberTold(app: App, userId: number): string | null {
  const live = app.liveOf(userId)
  return live.phase === 'live' ? viewersWords(live, app.clock.now()) : null
}

/** The last line of the tooltip over the status bar, which is about the pushes. */
export const pushTold = ({ status, clock }: App): string =>
  connectionDetail(status.getState(), clock.now()).split('\n').at(-1) ?? ''

/** What the connection window says of the troubles of the socket with this key; null where it had none. */
export function troublesTold({ sockets }: App, key: string): string | null {
  const report = sockets.getState().get(key)
  return report === undefined ? null : socketTroubles(report)
}
