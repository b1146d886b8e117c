import { liveNotice } from './answers/live.ts'
import { raidText } from './answers/chat.ts'
import type { Plan } from './calendar.ts'
import type { Changes } from './changes.ts'
import type { ChatRow, Saying } from './chat-book.ts'
import type { Fault, Faults } from './faults.ts'
import type { NewNames } from './people.ts'
import type { RequestEntry, RequestLog, RequestStats } from './request-log.ts'
import type { SocketHub, SocketStats } from './socket-hub.ts'
import { LIVE_TOPIC } from './topics.ts'
import { WorldError } from './world-error.ts'
import type { GoLive, Show } from './show.ts'
import type { World } from './world.ts'

/** Everything that was asked of the server so far. */
export type Stats = RequestStats & SocketStats

/** How a test or a demo moves the simulated Parti: the same in process and over HTTP. */
export interface Control {
  /** Starts a show and pushes it to the subscribers. */
  goLive(userId: number, show?: GoLive): Promise<Show>
  /** Ends a show, which becomes a past one. */
  end(userId: number): Promise<void>
  /** Pushes the viewers to the subscribers of the livestream. */
  setViewers(userId: number, count: number): Promise<void>
  setTitle(userId: number, title: string): Promise<void>
  /** Pushes the show that is on once more. */
  announce(userId: number): Promise<void>
  /** The next `answers` (1) answers of REST about the channel say that nothing is on. */
  flap(userId: number, answers?: number): Promise<void>

  /** Says something in the channel of `userId`: to the subscribers and to the history. */
  say(userId: number, saying: Saying): Promise<ChatRow>
  /** Says something that no socket delivers: only the history has it. */
  history(userId: number, saying: Saying): Promise<ChatRow>
  /** Takes what was said out of the history; no socket hears of it. */
  unsay(userId: number, chatId: number): Promise<void>
  /** Says in the channel of `fromUserId` that its viewers are sent to `toUserId`. */
  raid(fromUserId: number, toUserId: number): Promise<ChatRow>
  /** The streamer says `text` and pins it; null takes down what is pinned. */
  pin(userId: number, text: string | null): Promise<void>

  rename(userId: number, names: NewNames): Promise<void>
  /** From now on the profile says so. */
  ban(userId: number): Promise<void>
  /** From now on the user is unknown. */
  vanish(userId: number): Promise<void>
  /** Puts a show into the calendar. */
  schedule(plan: Plan): Promise<void>
  /** Moves the scenario `steps` (1) steps on, as ticking would. */
  advance(steps?: number): Promise<void>

  /** Sends this text as it is to the subscribers of `topic` (its key in the statistics). */
  frame(topic: string, text: string): Promise<void>
  /** Sends `bytes` of JSON in one frame, by default more than 1 MiB. */
  oversizedFrame(topic: string, bytes?: number): Promise<void>
  fault(fault: Fault): Promise<void>
  /** Ends all faults. */
  clearFaults(): Promise<void>
  /** Cuts every open socket. */
  dropSockets(): Promise<void>

  stats(): Promise<Stats>
  /** The last 10,000 requests one by one, oldest first. */
  requestLog(): Promise<RequestEntry[]>
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
export const DEFAULT_WAIT_MS = 30_000
/** More than a client should take in one frame. */
export const OVERSIZED_FRAME_BYTES = 1_500_000

/** What the control moves and reads. */
export interface ControlDeps {
  world: World
  hub: SocketHub
  faults: Faults
  log: RequestLog
  changes: Changes
  /** Moves the scenario one step on. */
  advance: () => void
}

/** The control of the server to which these parts belong. */
export function createControl({ world, hub, faults, log, changes, advance }: ControlDeps): LocalControl {
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
      hub.publish({ topic: LIVE_TOPIC, userName: person.name, value: liveNotice(person, show) })
    },
    flap: async (userId, answers = 1) => world.flap(userId, answers),

    say: async (userId, saying) => world.say(userId, saying),
    history: async (userId, saying) => world.write(userId, saying),
    unsay: async (userId, chatId) => world.unsay(userId, chatId),
    async raid(fromUserId, toUserId) {
      const [from, to] = [world.person(fromUserId), world.person(toUserId)]
      if (!from || !to) throw new WorldError('a raid needs two channels')
      return world.say(fromUserId, { text: raidText(from, to, world.showOf(fromUserId)?.viewers ?? 0) })
    },
    pin: async (userId, text) => world.pin(userId, text),

    rename: async (userId, names) => world.rename(userId, names),
    ban: async (userId) => world.ban(userId),
    vanish: async (userId) => world.vanish(userId),
    schedule: async (plan) => world.plan(plan),
    async advance(steps = 1) {
      for (let step = 0; step < steps; step += 1) advance()
    },

    frame: async (topic, text) => hub.sendText(topic, text),
    oversizedFrame: async (topic, bytes = OVERSIZED_FRAME_BYTES) =>
      hub.sendText(topic, JSON.stringify('x'.repeat(Math.max(0, bytes - 2)))),
    async fault(fault) {
      faults.set(fault)
      hub.faultsChanged()
    },
    async clearFaults() {
      faults.clear()
      hub.faultsChanged()
    },
    dropSockets: async () => hub.dropAll(),

    stats: async () => stats(),
    requestLog: async () => log.entries(),
    waitFor,
    waitForSubscription: (topic, atLeast = 1, timeoutMs) =>
      waitFor(({ subscriptions }) => (subscriptions[topic] ?? 0) >= atLeast, timeoutMs),
    waitForRequests: (route, atLeast = 1, timeoutMs) =>
      waitFor(({ requests }) => (requests[route] ?? 0) >= atLeast, timeoutMs),
  }
}
