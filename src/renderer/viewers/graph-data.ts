import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Api } from '#shared/bridge/api.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { ChatActivity } from '#shared/model/chat-activity.ts'
import type { ShowRecord } from '#shared/model/show-record.ts'
import type { ViewerHistory, ViewerStep } from '#shared/model/viewer-history.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { ask } from '../bridge.ts'
import { activityStepFor } from './step-choice.ts'
import { isWithin, type TimeWindow, widened } from './time-window.ts'

/** What a graph is to show. */
export interface Wanted {
  window: TimeWindow
  step: ViewerStep
  /** The first is the channel that the window is about. */
  userIds: readonly number[]
}

/** What is known for a graph. */
export interface GraphData {
  /** `broken`: the archive is out of order. `failed`: something else went wrong. What was known before stays. */
  phase: 'loading' | 'ready' | 'broken' | 'failed'
  /** When the oldest number was received, ms since 1970; null where there is none. */
  oldest: number | null
  /** What was asked for, with some room around it; null before the first answer. */
  loaded: Wanted | null
  histories: ReadonlyMap<number, ViewerHistory>
  /** Of the first channel. */
  shows: readonly ShowRecord[]
  marks: readonly ViewerMark[]
  activity: readonly ChatActivity[]
}

const NOTHING: GraphData = {
  phase: 'loading',
  oldest: null,
  loaded: null,
  histories: new Map(),
  shows: [],
  marks: [],
  activity: [],
}

type Calls = Pick<Api['viewers'], 'history' | 'shows' | 'marks' | 'chatActivity'>

/** Asks main for what a graph shows, one question after the other. */
export interface GraphLoader {
  state: StoreApi<GraphData>
  /** Asks for this unless it is there already. */
  want(wanted: Wanted): void
  /** Asks for the same anew, because something new is kept. */
  again(): void
  /** Asks for everything anew, because something is gone. */
  afresh(): void
}

const isThere = (wanted: Wanted, loaded: Wanted | null): boolean =>
  loaded !== null &&
  wanted.step === loaded.step &&
  isWithin(wanted.window, loaded.window) &&
  wanted.userIds.every((id) => loaded.userIds.includes(id))

/** What main knows for it. Rejects with `BridgeError`. */
async function fetchFor(calls: Calls, { window, step, userIds }: Wanted): Promise<Partial<GraphData>> {
  const [userId = Number.NaN] = userIds
  const [histories, shows, marks, activity] = await Promise.all([
    Promise.all(userIds.map((id) => ask(calls.history({ userId: id, ...window, step })))),
    ask(calls.shows({ userId, ...window })),
    ask(calls.marks({ userId, ...window })),
    ask(calls.chatActivity({ userId, ...window, step: activityStepFor(step) })),
  ])
  const byId = userIds.flatMap((id, index): [number, ViewerHistory][] => {
    const history = histories[index]
    return history === undefined ? [] : [[id, history]]
  })
  return { histories: new Map(byId), shows, marks, activity }
}

/** `now`: ms since 1970. */
export function createGraphLoader(calls: Calls, now: () => number): GraphLoader {
  const state = createStore<GraphData>(() => NOTHING)
  let latest: Wanted | null = null
  let isAsking = false
  let isStale = false
  /** How often everything known was given up: an answer from before tells what is gone. */
  let times = 0

  /** When the oldest number of the channel came: days are kept for ever. */
  async function oldestOf(userId: number): Promise<number | null> {
    const days = await ask(calls.history({ userId, from: 0, to: now(), step: 'day' }))
    return days.stretches[0]?.from ?? null
  }

  async function load(wanted: Wanted): Promise<void> {
    const asked = { ...wanted, window: widened(wanted.window) }
    const before = times
    const know = (news: Partial<GraphData>): void => {
      if (before === times) state.setState(news)
    }
    try {
      const { oldest } = state.getState()
      const [news, first] = await Promise.all([
        fetchFor(calls, asked),
        oldest ?? oldestOf(wanted.userIds[0] ?? Number.NaN),
      ])
      know({ ...news, phase: 'ready', oldest: first, loaded: asked })
    } catch (error) {
      const isBroken = error instanceof BridgeError && error.code === 'storage-failed'
      // Not asked again until the user or the next change of what is wanted does.
      know({ phase: isBroken ? 'broken' : 'failed', loaded: asked })
    }
  }

  /** Asks until what is wanted is there; meanwhile something else may be wanted. */
  async function loadLatest(): Promise<void> {
    if (latest === null || (!isStale && isThere(latest, state.getState().loaded))) return
    isStale = false
    await load(latest)
    await loadLatest()
  }

  async function run(): Promise<void> {
    if (isAsking) return
    isAsking = true
    await loadLatest()
    isAsking = false
  }

  return {
    state,
    want(wanted) {
      latest = wanted
      void run()
    },
    again() {
      isStale = true
      void run()
    },
    afresh() {
      times += 1
      state.setState(NOTHING)
      isStale = true
      void run()
    },
  }
}
