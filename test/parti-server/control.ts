import { liveNotice } from './answers.ts'
import type { Changes } from './changes.ts'
import type { Fault, Faults } from './faults.ts'
import type { RequestLog, RequestStats } from './request-log.ts'
import type { SocketHub, SocketStats } from './socket-hub.ts'
import { LIVE_TOPIC } from './topics.ts'
import { WorldError, type GoLive, type Show, type World } from './world.ts'

/** Everything that was asked of the server so far. */
export type Stats = RequestStats & SocketStats

/** How a test or a demo moves the simulated Parti: the same in process and over HTTP. */
export interface Control {
  /** Starts a show and pushes it to the subscribers. */
  goLive(userId: number, show?: GoLive): Promise<Show>
  end(userId: number): Promise<void>
  setViewers(userId: number, count: number): Promise<void>
  setTitle(userId: number, title: string): Promise<void>
  /** Pushes the show that is on once more. */
  announce(userId: number): Promise<void>
  fault(fault: Fault): Promise<void>
  /** Ends all faults. */
  clearFaults(): Promise<void>
  /** Cuts every open socket. */
  dropSockets(): Promise<void>
  stats(): Promise<Stats>
  /** Resolves once at least `atLeast` (1) sockets subscribe to `topic` (its key in the statistics). */
  waitForSubscription(topic: string, atLeast?: number, timeoutMs?: number): Promise<void>
  /** Resolves once `route` (its pattern) was asked at least `atLeast` (1) times since the start. */
  waitForRequests(route: string, atLeast?: number, timeoutMs?: number): Promise<void>
}

/** In the same process any condition can be waited for. */
export interface LocalControl extends Control {
  waitFor(condition: (stats: Stats) => boolean, timeoutMs?: number): Promise<void>
}

/** How long the waiting methods wait unless told otherwise. */
export const DEFAULT_WAIT_MS = 10_000

export interface ControlDeps {
  world: World
  hub: SocketHub
  faults: Faults
  log: RequestLog
  changes: Changes
}

export function createControl({ world, hub, faults, log, changes }: ControlDeps): LocalControl {
  const stats = (): Stats => ({ ...log.stats(), ...hub.stats() })
  const waitFor = (condition: (stats: Stats) => boolean, timeoutMs = DEFAULT_WAIT_MS) =>
    changes.until(() => condition(stats()), timeoutMs)

  return {
    goLive: async (userId, show) => world.goLive(userId, show),
    end: async (userId) => world.end(userId),
    setViewers: async (userId, count) => world.setViewers(userId, count),
    setTitle: async (userId, title) => world.setTitle(userId, title),
    async announce(userId) {
      const [person, show] = [world.person(userId), world.showOf(userId)]
      if (!person || !show) throw new WorldError(`user ${userId} is not live`)
      hub.publish(LIVE_TOPIC, liveNotice(person, show))
    },
    fault: async (fault) => faults.set(fault),
    clearFaults: async () => faults.clear(),
    dropSockets: async () => hub.dropAll(),
    stats: async () => stats(),
    waitFor,
    waitForSubscription: (topic, atLeast = 1, timeoutMs) =>
      waitFor(({ subscriptions }) => (subscriptions[topic] ?? 0) >= atLeast, timeoutMs),
    waitForRequests: (route, atLeast = 1, timeoutMs) =>
      waitFor(({ requests }) => (requests[route] ?? 0) >= atLeast, timeoutMs),
  }
}
