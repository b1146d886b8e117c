import { vi, type Mock } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Profile } from '#shared/model/profile.ts'
import type { ChannelKeeper } from '../../src/main/channels/channel-keeper.ts'
import { createLiveMonitor, type LiveMonitor } from '../../src/main/channels/live-monitor.ts'
import type { Transition } from '../../src/main/channels/live-transitions.ts'
import type { ChannelInfo, LiveList, LiveNotice } from '../../src/main/parti/facts.ts'
import type { Reading } from '../../src/main/viewers/reading.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

/** Seconds in a minute. */
export const MINUTES = 60

/** What Parti says about a channel that is off, and with `change` about others. */
export const info = (userId: number, change: Partial<ChannelInfo> = {}): ChannelInfo => ({
  userId,
  livestreamId: userId + 1,
  isLive: false,
  eventId: null,
  title: null,
  category: null,
  startedAt: null,
  viewers: null,
  ...change,
})

/** A channel that is live, as pushed or listed. */
export const notice = (userId: number, eventId: number): LiveNotice => ({
  channel: { userId, name: 'x', account: null },
  livestreamId: null,
  eventId,
  title: 'Games',
  category: null,
  viewers: 3,
})

/** An answer with everybody who is live. */
export const listOf = (shows: LiveNotice[], isComplete = true): Promise<LiveList> =>
  Promise.resolve({ shows, isComplete })

/** A monitor, what it did, and what Parti answers it, which a test may change. */
export interface MonitorWorld {
  clock: FakeClock
  monitor: LiveMonitor
  keeper: { [Name in keyof ChannelKeeper]: Mock<ChannelKeeper[Name]> }
  /** Off, unless changed. */
  answer(userId: number): Promise<ChannelInfo | null>
  /** Not on offer, unless changed. */
  list(): Promise<LiveList>
  /** Not on offer, unless changed. */
  profile(userId: number): Promise<Profile | null>
  /** Questions, with their wall-clock times. */
  asked: { userId: number; at: number }[]
  listed: number[]
  profiled: number[]
  transitions: [number, Transition['kind']][]
  batches: { after: 'wake' | null; userIds: number[] }[]
  readings: Reading[]
  /** Open subscriptions by livestream id. */
  viewers: Map<number, (count: number) => void>
  /** Lets time pass in steps of 0.2 s, with the answers that arrive in between. */
  pass(seconds: number): Promise<void>
  phase(userId: number): string | undefined
}

const lacking = (): Promise<never> => Promise.reject(new BridgeError('parti-lacks-route'))

/** A world in which nobody is watched yet. */
export function monitorWorld(): MonitorWorld {
  const clock = createFakeClock(1_747_444_000_000)
  const keeper: MonitorWorld['keeper'] = {
    standingOf: vi.fn<ChannelKeeper['standingOf']>(() => 'ok'),
    seenLive: vi.fn<ChannelKeeper['seenLive']>(),
    seenThere: vi.fn<ChannelKeeper['seenThere']>(),
    profiled: vi.fn<ChannelKeeper['profiled']>(),
  }
  const monitor = createLiveMonitor({
    channelInfo: (userId) => {
      world.asked.push({ userId, at: clock.now() })
      return world.answer(userId)
    },
    liveChannels: () => {
      world.listed.push(clock.now())
      return world.list()
    },
    profile: (userId) => {
      world.profiled.push(userId)
      return world.profile(userId)
    },
    watchViewers: (livestreamId, onCount) => {
      world.viewers.set(livestreamId, onCount)
      return () => world.viewers.delete(livestreamId)
    },
    priorityOf: () => 0,
    keeper,
    clock,
    random: () => 0.999,
    onTransitions: (batch, { after }) => {
      world.batches.push({ after, userIds: batch.map(({ userId }) => userId) })
      for (const { userId, transition } of batch) world.transitions.push([userId, transition.kind])
    },
    onViewers: (reading) => world.readings.push(reading),
  })
  const world: MonitorWorld = {
    clock,
    monitor,
    keeper,
    answer: (userId) => Promise.resolve(info(userId)),
    list: lacking,
    profile: lacking,
    asked: [],
    listed: [],
    profiled: [],
    transitions: [],
    batches: [],
    readings: [],
    viewers: new Map(),
    async pass(seconds) {
      for (let step = 0; step < seconds * 5; step++) {
        clock.advance(200)
        await new Promise(setImmediate)
      }
    },
    phase: (userId) => monitor.states.getState().get(userId)?.phase,
  }
  return world
}
