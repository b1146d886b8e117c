import { BridgeError, type BridgeErrorCode } from '#shared/bridge/errors.ts'
import type { ChannelInfo, LiveList, LiveNotice } from '../../src/main/parti/facts.ts'
import type { FakeClock } from '../fake-clock.ts'

/** A show as it truly was. Moments are true time, ms since the start of the world; they run on while the machine sleeps. */
export interface TrueShow {
  userId: number
  eventId: number
  beganAt: number
  endedAt: number | null
  /** Whether the list of live channels has it. */
  isListed: boolean
}

/** How a route answers: truly, as things stood a while ago, or with a failure; a list may also have holes. */
export type Health = 'fine' | 'lagging' | 'holes' | BridgeErrorCode

/** What was said to a monitor about a channel, at the moment it is said. */
export interface Statement {
  userId: number
  /** The show that it names or means; null for "off". */
  show: TrueShow | null
  namesId: boolean
  from: 'push' | 'list' | 'info'
  at: number
  /** It was asked for before a sleep or a jump of the wall clock, so the monitor may pass over it. */
  isOld: boolean
}

/** Parti lags by less than the two minutes that an end takes to be believed. */
const LAG_MS = 90_000
/** A true wall clock for `startedAt`. */
const ERA = 1_747_444_000_000

/** The truth, and what Parti makes of it. */
export interface Site {
  now(): number
  sleep(ms: number): void
  shows: TrueShow[]
  /** The show that was on at a moment. */
  showAt(userId: number, at?: number): TrueShow | null
  begin(userId: number, isListed: boolean): TrueShow
  end(userId: number): void
  /** Mutable: how the routes answer, whether a channel-info tells event ids, until when everybody is said to be off. */
  health: { info: Health; list: Health; tellsIds: boolean; offUntil: number }
  noticeOf(show: TrueShow): LiveNotice
  /** The routes for one monitor; `onStatement` runs just before the monitor gets to hear. */
  routes(onStatement: (statement: Statement) => void): {
    channelInfo(userId: number): Promise<ChannelInfo | null>
    liveChannels(): Promise<LiveList>
  }
}

/** A site without shows. `latencies` (ms) are used in turn. */
export function createSite(clock: FakeClock, latencies: readonly number[]): Site {
  const shows: TrueShow[] = []
  let slept = 0
  let lastEventId = 100
  let questions = 0
  const health: Site['health'] = { info: 'fine', list: 'fine', tellsIds: true, offUntil: -1 }

  const now = (): number => clock.elapsed() + slept
  const showAt = (userId: number, at = now()): TrueShow | null =>
    shows.find(
      (show) => show.userId === userId && show.beganAt <= at && (show.endedAt === null || show.endedAt > at),
    ) ?? null
  const toldAt = (kind: Health): number => (kind === 'lagging' ? now() - LAG_MS : now())
  const isFlapping = (): boolean => now() < health.offUntil

  /** Answers with what stood when it was asked, some seconds later. */
  function answer<T>(
    kind: Health,
    make: () => { value: T; statements: Omit<Statement, 'at' | 'isOld'>[] },
    tell: Tell,
  ): Promise<T> {
    const latency = latencies[questions++ % latencies.length] ?? 0
    const made = make()
    const lead = clock.now() - clock.elapsed()
    return new Promise((resolve, reject) => {
      clock.after(latency, () => {
        if (kind !== 'fine' && kind !== 'lagging' && kind !== 'holes') return reject(new BridgeError(kind))
        for (const statement of made.statements)
          tell({ ...statement, at: now(), isOld: lead !== clock.now() - clock.elapsed() })
        resolve(made.value)
      })
    })
  }

  function infoOf(userId: number): { value: ChannelInfo; statements: Omit<Statement, 'at' | 'isOld'>[] } {
    const show = isFlapping() ? null : showAt(userId, toldAt(health.info))
    return {
      value: {
        userId,
        livestreamId: userId + 1,
        isLive: show !== null,
        eventId: show !== null && health.tellsIds ? show.eventId : null,
        title: null,
        category: null,
        startedAt: show !== null && show.eventId % 2 === 0 && clock.now() === ERA + now() ? ERA + show.beganAt : null,
        viewers: show?.eventId ?? null,
      },
      statements: [{ userId, show, namesId: health.tellsIds, from: 'info' }],
    }
  }

  function listed(): { value: LiveList; statements: Omit<Statement, 'at' | 'isOld'>[] } {
    const at = toldAt(health.list)
    const userIds = [...new Set(shows.map(({ userId }) => userId))]
    const all = userIds.map((userId) => showAt(userId, at)).filter((show) => show?.isListed === true)
    const hasHoles = health.list === 'holes'
    const rows = isFlapping() ? [] : hasHoles ? all.slice(0, all.length / 2) : all
    const on = rows.filter((show) => show !== null)
    const off = hasHoles ? [] : USERS.filter((userId) => !on.some((show) => show.userId === userId))
    return {
      value: { shows: on.map(noticeOf), isComplete: !hasHoles },
      statements: [
        ...on.map((show) => ({ userId: show.userId, show, namesId: true, from: 'list' as const })),
        ...off.map((userId) => ({ userId, show: null, namesId: true, from: 'list' as const })),
      ],
    }
  }

  return {
    now,
    shows,
    showAt,
    health,
    noticeOf,
    sleep(ms) {
      slept += ms
      clock.jump(ms)
    },
    begin(userId, isListed) {
      lastEventId += 1
      const show = { userId, eventId: lastEventId, beganAt: now(), endedAt: null, isListed }
      shows.push(show)
      return show
    },
    end(userId) {
      const show = showAt(userId)
      if (show !== null) show.endedAt = now()
    },
    routes: (tell) => ({
      channelInfo: (userId) => answer(health.info, () => infoOf(userId), tell),
      liveChannels: () => answer(health.list, listed, tell),
    }),
  }
}

type Tell = (statement: Statement) => void

/** Whom the user follows. */
export const USERS = [1, 2, 3]
/** Somebody else, whose pushes arrive all the same. */
export const STRANGER = 9

const noticeOf = ({ userId, eventId }: TrueShow): LiveNotice => ({
  channel: { userId, name: `user ${userId}`, account: null },
  livestreamId: null,
  eventId,
  title: null,
  category: null,
  viewers: eventId,
})
