import { app } from 'electron'
import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { SocketStatus } from '#shared/model/status.ts'
import type { WatchViewers } from '../channels/viewer-subscriptions.ts'
import { derivedStore } from '../derived-store.ts'
import { createLocalNumbers, type LocalNumber } from '../parti/decode-chat-message.ts'
import type { PartiHosts } from '../parti/hosts.ts'
import { liveNotices } from '../parti/live-notices.ts'
import { createProxiedFetch } from '../parti/proxied-fetch.ts'
import { createRedactor } from '../parti/redact-token.ts'
import { createPartiRest, type PartiRest } from '../parti/rest.ts'
import { createPartiSockets, type PartiSockets } from '../parti/sockets.ts'
import { UNTRIED } from '../parti/supervised-socket.ts'
import { topicKey } from '../parti/topic.ts'
import { createUnknownLog, type UnknownLog } from '../parti/unknown-log.ts'
import { viewerUpdates } from '../parti/viewer-updates.ts'
import { createTokenKeeper, type TokenKeeper } from '../settings/token-keeper.ts'
import { keyStore } from './key-store.ts'
import { storedDocument } from './stored-document.ts'

/** Everything that speaks to Parti, the token that may go along, and what was not understood. */
export interface PartiClient {
  rest: PartiRest
  sockets: PartiSockets
  /** How the announcements of who goes live come in. */
  push: StoreApi<SocketStatus>
  watchViewers: WatchViewers
  unknown: UnknownLog
  /** Numbers for chat rows that have none of Parti's, whichever way they come. */
  nextLocal: LocalNumber
  token: TokenKeeper
  /** Takes the token, and whatever else gives access, out of a text. */
  redact(text: string): string
  /** Reads the token and begins to connect. */
  connect(): Promise<void>
}

interface Options {
  hosts: PartiHosts
  /** The folder of the user's data. */
  data: string
  clock: Clock
}

// Not that of the session, which costs memory even where no window is open.
const resolveProxy = (url: string): Promise<string> => app.resolveProxy(url)

/** A client that goes the way the system's settings say. It asks and connects to nothing before it is told to. */
export function createPartiClient({ hosts, data, clock }: Options): PartiClient {
  const token = createTokenKeeper(keyStore, storedDocument(data, 'token'))
  const redact = createRedactor(token.token)
  const unknown = createUnknownLog({ clock, redact })
  const fetch = createProxiedFetch(resolveProxy)
  const nextLocal = createLocalNumbers()
  const rest = createPartiRest({ nextLocal, hosts: hosts.rest, fetch, clock, unknown, token: token.token })
  const sockets = createPartiSockets({ hosts: hosts.ws, clock, random: Math.random, unknown })
  return {
    rest,
    sockets,
    push: derivedStore(sockets.reports, (reports) => reports.get(topicKey(liveNotices))?.status ?? UNTRIED),
    watchViewers: (livestreamId, onCount) => sockets.subscribe(viewerUpdates(livestreamId), { onValue: onCount }),
    unknown,
    nextLocal,
    token,
    redact,
    async connect() {
      // The sockets need no token, and a key store may ask its user for a password first.
      void token.load()
      // Loaded late: the first paint need not wait for it.
      const { createOpenSocket } = await import('../parti/open-socket.ts')
      sockets.start(createOpenSocket(resolveProxy))
    },
  }
}
