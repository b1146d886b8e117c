import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Profile } from '#shared/model/profile.ts'
import type { ChannelInfo, LiveList } from '../parti/facts.ts'
import { createListSchedule, FRESH_MS } from './list-schedule.ts'
import { isSwept, nextQuestion, POLL_INTERVAL_MS, type Question } from './poll-order.ts'
import { createPoller, SLEPT_MS, type Outcome } from './poller.ts'
import { makeDue, type WatchEntry } from './watch-entry.ts'

/** What can be asked of Parti. Each rejects with a BridgeError: of a `parti-` code, or `internal`. */
export interface PartiQuestions {
  /** Null where Parti knows nobody of that number. */
  channelInfo(userId: number): Promise<ChannelInfo | null>
  /** Everybody who is live; rejects with `parti-lacks-route` where no host offers that. */
  liveChannels(): Promise<LiveList>
  /** Null where Parti knows nobody of that number. */
  profile(userId: number): Promise<Profile | null>
}

/** Who takes the answers. Those that a sleep made old never come. */
export interface PartiAnswers {
  info(userId: number, entry: WatchEntry, info: ChannelInfo | null): void
  list(list: LiveList): void
  profile(userId: number, entry: WatchEntry, profile: Profile | null): void
}

/** Asks Parti about the channels, in the order and at the pace that politeness allows. */
export interface Asking {
  /** Somebody is watched anew. */
  watched(): void
  /** Asks about everybody again who was not answered about within the last `freshMs`, starting now. */
  recheck(freshMs: number): void
  /** The machine slept: starts over with asking, now. */
  wake(): void
  stop(): void
}

interface Dependencies {
  entries: ReadonlyMap<number, WatchEntry>
  questions: PartiQuestions
  answers: PartiAnswers
  clock: Clock
  /** From 0 to below 1. */
  random: () => number
  /** The machine slept. */
  onSlept(): void
}

/** Asks nothing before `watched`. */
export function createAsking({ entries, questions, answers, clock, random, onSlept }: Dependencies): Asking {
  const schedule = createListSchedule(random)
  const poller = createPoller<Question>({ clock, random, next, ask, onSlept })
  let sweptAt = -Infinity
  let profiledAt = clock.elapsed()
  /** Parti could not be reached at all: once it can be, the list is the first thing worth asking for. */
  let isCutOff = false
  let wakes = 0
  let isStopped = false

  function next(): Question | null {
    return nextQuestion({ entries, listDueAt: schedule.dueAt(), sweptAt, profiledAt, now: clock.elapsed() })
  }

  function ask(question: Question): Promise<Outcome> {
    if (question.kind === 'list') return askList()
    const entry = entries.get(question.userId)
    if (entry === undefined) return Promise.resolve('moot')
    return question.kind === 'info' ? askInfo(question.userId, entry) : askProfile(question.userId, entry)
  }

  /** Tells when its answer comes whether the machine slept since a question: then it is asked anew by and by. */
  function watchSleep(): () => boolean {
    const before = wakes
    const lead = clock.now() - clock.elapsed()
    return () => {
      // Where nobody has noticed yet: only the wall clock goes on during a sleep.
      if (wakes === before && clock.now() - clock.elapsed() - lead > SLEPT_MS) onSlept()
      return wakes !== before
    }
  }

  async function askList(): Promise<Outcome> {
    const hasSlept = watchSleep()
    schedule.asked(clock.elapsed())
    try {
      const list = await questions.liveChannels()
      if (isStopped || hasSlept()) return 'well'
      schedule.answered()
      answers.list(list)
      return 'well'
    } catch (error) {
      const code = codeOf(error)
      // What a sleep cut short is asked anew at once.
      if (code === 'parti-lacks-route') schedule.lacked()
      else if (!hasSlept()) schedule.failed()
      return outcomeOf(code)
    }
  }

  async function askInfo(userId: number, entry: WatchEntry): Promise<Outcome> {
    const hasSlept = watchSleep()
    const now = clock.elapsed()
    const { needsInfo } = entry
    const isOfSweep = isSwept(entry, now)
    if (isOfSweep) sweptAt = now
    entry.infoAt = now
    entry.needsInfo = entry.needsAnswer = false
    try {
      const info = await questions.channelInfo(userId)
      if (isStopped) return 'well'
      if (hasSlept()) {
        entry.needsInfo ||= needsInfo
        return 'well'
      }
      if (isCutOff) schedule.hurry(clock.elapsed(), FRESH_MS)
      isCutOff = false
      if (entries.get(userId) === entry) answers.info(userId, entry, info)
      return 'well'
    } catch (error) {
      // The REST client keeps what went wrong in its status; here it only slows the asking. An answer that cannot be
      // read concerns this channel alone, which then waits for its next turn.
      const code = codeOf(error)
      const outcome = outcomeOf(code)
      isCutOff = code === 'parti-unreachable'
      entry.needsInfo ||= needsInfo
      entry.needsAnswer ||= outcome === 'failed' && !isOfSweep
      // One bad channel must not hold up the others.
      if (!hasSlept()) entry.notBefore = clock.elapsed() + (outcome === 'moot' ? POLL_INTERVAL_MS : FRESH_MS)
      return outcome
    }
  }

  async function askProfile(userId: number, entry: WatchEntry): Promise<Outcome> {
    const now = clock.elapsed()
    if (!entry.needsProfile) profiledAt = now
    entry.profileAt = now
    entry.needsProfile = false
    try {
      const profile = await questions.profile(userId)
      if (!isStopped && entries.get(userId) === entry) answers.profile(userId, entry, profile)
      return 'well'
    } catch (error) {
      // Where it was to tell what became of somebody, it is asked for again once Parti has said again that nobody is there.
      entry.nobody = null
      return outcomeOf(codeOf(error))
    }
  }

  return {
    watched: () => poller.soonIfWell(),
    recheck(freshMs) {
      const now = clock.elapsed()
      for (const entry of entries.values()) makeDue(entry, now, freshMs)
      schedule.hurry(now, freshMs)
      poller.soon()
    },
    wake() {
      wakes += 1
      schedule.wake()
      poller.soon()
    },
    stop() {
      isStopped = true
      poller.stop()
    },
  }
}

const codeOf = (error: unknown): string => (error instanceof BridgeError ? error.code : 'internal')

/** An answer that cannot be read, and a route that is not there, say nothing about the next question. */
const outcomeOf = (code: string): Outcome =>
  code === 'parti-unreadable' || code === 'parti-lacks-route' ? 'moot' : 'failed'
