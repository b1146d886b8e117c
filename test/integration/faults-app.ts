import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { onTestFinished } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Alert } from '#shared/model/alert.ts'
import type { Follow } from '#shared/model/channel.ts'
import { DEFAULT_CHAT_RULES } from '#shared/model/chat-rules.ts'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import type { Notice } from '#shared/model/status.ts'
import { createGoLiveAlerts } from '../../src/main/alerts/go-live-alerts.ts'
import { openArchive, type Archive } from '../../src/main/archive/archive.ts'
import { createAppStatus } from '../../src/main/bridge/app-status.ts'
import { createChannelKeeper } from '../../src/main/channels/channel-keeper.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { joinFollowedChannels } from '../../src/main/channels/followed-channels.ts'
import { createFollowing } from '../../src/main/channels/following.ts'
import { createLiveMonitor } from '../../src/main/channels/live-monitor.ts'
import type { WatchViewers } from '../../src/main/channels/viewer-subscriptions.ts'
import { derivedStore } from '../../src/main/derived-store.ts'
import { createSocketHosts } from '../../src/main/diagnostics/socket-hosts.ts'
import { createChatRulesStore } from '../../src/main/chat/chat-rules-store.ts'
import { createPartiRooms } from '../../src/main/chat/parti-rooms.ts'
import { createLocalNumbers } from '../../src/main/parti/decode-chat-message.ts'
import { liveNotices } from '../../src/main/parti/live-notices.ts'
import { createProxiedFetch } from '../../src/main/parti/proxied-fetch.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createPartiSockets } from '../../src/main/parti/sockets.ts'
import { UNTRIED } from '../../src/main/parti/supervised-socket.ts'
import { topicKey } from '../../src/main/parti/topic.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { viewerUpdates } from '../../src/main/parti/viewer-updates.ts'
import { createViewers } from '../../src/main/viewers/viewers.ts'
import { systemClock } from '../../src/main/system-clock.ts'
import type { Fault } from '../parti-server/faults.ts'
import { startPartiServer, type PartiServerOptions } from '../parti-server/server.ts'
import { createClaims } from '../unit/live-model-archive.ts'
import { LOUD } from '../loud.ts'
import { plainDocument } from '../plain-document.ts'
import { workerFile } from './archive-fixture.ts'
import { createMemoryChat } from './memory-chat.ts'
import { watchFetch } from './faults-fetch.ts'
import { createTrafficClock, type TrafficClock } from './faults-time.ts'
import { watchSockets } from './faults-wires.ts'

interface Options extends Pick<PartiServerOptions, 'scenario' | 'dialect'> {
  /** How many hosts Parti has, which are alike and know nothing of each other. */
  hosts?: number
  follows: number[]
  /** How long a host may take for an answer, in real ms. */
  timeoutMs?: number
  /** Keeps what was announced on disk, in a thread of its own as the app does, not just in memory. */
  realArchive?: boolean
}

const openRealArchive = (): Archive =>
  openArchive({
    path: path.join(mkdtempSync(path.join(tmpdir(), 'faults-')), 'archive.db'),
    startWorker: () => new Worker(workerFile),
    clock: systemClock,
    onNotice: () => undefined,
  })

/** The same calls, for which the clock waits. */
const timed = <Calls extends object>(calls: Calls, clock: Pick<TrafficClock, 'during'>): Calls =>
  Object.fromEntries(
    Object.entries(calls).map(([name, call]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      (...args: unknown[]) => clock.during(call(...args)),
    ]),
  ) as Calls

/** Every pause is half of what it may be at most. */
const random = (): number => 0.5
const direct = (): Promise<string> => Promise.resolve('DIRECT')

const followOf = (userId: number): Follow => ({
  channel: { userId, name: `Channel ${userId}`, account: null },
  followedAt: 1,
})

/** The app without its windows: its real parts, put together as it does, in a time that moves when the test says so. */
export async function installApp({ hosts = 1, follows, timeoutMs = 10_000, realArchive = false, ...parti }: Options) {
  const clock = createTrafficClock(() => wires.isBusy())
  const servers = await Promise.all(Array.from({ length: hosts }, () => startPartiServer({ ...parti, now: clock.now })))
  const wires = watchSockets(direct, () => clock.elapsed())
  const wsUrls = servers.map(({ wsUrl }) => wsUrl)
  const popups: Alert[] = []

  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const { fetch, sent } = watchFetch(createProxiedFetch(direct), clock)
  const rest = createPartiRest({ hosts: servers.map(({ restUrl }) => restUrl), fetch, clock, unknown, timeoutMs })
  const sockets = createPartiSockets({ hosts: wsUrls, clock, random, unknown })
  const push = derivedStore(sockets.reports, (reports) => reports.get(topicKey(liveNotices))?.status ?? UNTRIED)

  const list = createFollowList(plainDocument<SavedFollows>({ follows: follows.map(followOf), groups: [] }), clock)
  const archive = realArchive ? openRealArchive() : null
  const alerts = createGoLiveAlerts({
    archive: archive ?? createClaims(),
    clock,
    ...LOUD,
    stateOf: (userId) => monitor.states.getState().get(userId),
    channelOf: (userId) => list.find(userId)?.channel ?? null,
    popUp: (batch) => popups.push(...batch),
  })
  const watchViewers: WatchViewers = (livestreamId, onCount) =>
    sockets.subscribe(viewerUpdates(livestreamId), { onValue: onCount })
  const monitor = createLiveMonitor({
    ...rest.background,
    keeper: createChannelKeeper(list, clock),
    clock,
    random,
    watchViewers,
    priorityOf: () => 0,
    onTransitions: (batch, context) =>
      void clock.during(
        alerts.take(
          batch.flatMap(({ userId, transition }) => {
            const follow = list.find(userId)
            return follow === undefined ? [] : [{ ...follow, transition }]
          }),
          context,
        ),
      ),
    onViewers: (reading) => viewers?.take(reading),
  })
  sockets.subscribe(liveNotices, { onValue: monitor.notice, onOpen: monitor.recheck })
  const channels = joinFollowedChannels(list.follows, monitor.states)
  const asked = new Map<number, number>()
  const viewers =
    archive === null
      ? null
      : createViewers({
          archive: timed(archive.viewers, clock),
          clock,
          random,
          api: rest.background,
          watchViewers,
          follows: list.follows,
          states: monitor.states,
          known: (userId) => list.find(userId)?.channel,
          onBegun: () => undefined,
          asked: { get: (userId) => asked.get(userId), set: (userId, at) => void asked.set(userId, at) },
        })
  const following = createFollowing({
    rest,
    list,
    channels,
    openLink: () => Promise.resolve(),
    copyText: () => Promise.resolve(),
  })
  const keptChat = createMemoryChat()
  const rules = createChatRulesStore(plainDocument(DEFAULT_CHAT_RULES))
  const rooms = createPartiRooms({
    parti: { rest, sockets, nextLocal: createLocalNumbers() },
    channelOf: (userId) => Promise.resolve(list.find(userId)?.channel ?? null),
    keeper: keptChat,
    judge: rules.judge,
    onRing: () => undefined,
    clock,
    random,
  })
  const watch = (): void => monitor.watch(list.follows.getState().map(({ channel }) => channel.userId))

  onTestFinished(async () => {
    monitor.stop()
    await viewers?.stop()
    rooms.stop()
    sockets.stop()
    await archive?.close()
    await Promise.all(servers.map((server) => server.close()))
  })

  return {
    clock,
    servers,
    sent,
    wires,
    popups,
    unknown,
    channels,
    rest,
    sockets: sockets.reports,
    status: createAppStatus(
      rest.status,
      push,
      createStore<readonly Notice[]>(() => []),
    ),
    socketHosts: createSocketHosts(wsUrls, sockets.reports, clock),
    rooms,
    keptChat,
    archive,
    viewers,
    follow: following.add,
    liveOf: (userId: number) => channels.getState().get(String(userId))?.live ?? { phase: 'unknown' as const },
    inbox: () => archive?.inbox(200) ?? Promise.resolve([]),
    start() {
      list.follows.subscribe(watch)
      watch()
      viewers?.begin()
      sockets.start(wires.open)
    },
    /** As the button in the banner. */
    retry() {
      sockets.reconnect()
      monitor.retry()
    },
    /** Lets something go wrong at the host of this number. */
    async fault(fault: Fault, host = 0) {
      if (fault.name === 'half-open') wires.setMute(true)
      await servers[host]?.control.fault(fault)
    },
    /** Puts everything right. */
    async clearFaults() {
      wires.setMute(false)
      for (const { control } of servers) await control.clearFaults()
    },
  }
}

/** The app as a test sees it. */
export type App = Awaited<ReturnType<typeof installApp>>

/** Within this a push makes a popup, ms: what rings at nearly the same time is collected for 2 s. */
export const PUSHED_POPUP_MS = 3000

/** The people of the guide that tests follow: the first is live with 470 viewers, the others are away. */
export const DBR = 567_503
export const BALTHIER = 353_044
export const JENNY = 354_445
export const FOLLOWED = [DBR, BALTHIER, JENNY]

/** The app after a minute in which all was well. */
export async function startApp(options: Partial<Options> = {}): Promise<App> {
  const { follows = FOLLOWED } = options
  const app = await installApp({ scenario: 'guide', dialect: 'observed', ...options, follows })
  app.start()
  await app.clock.run(60_000)
  return app
}
