import type { StoreApi } from 'zustand/vanilla'
import type { Handlers } from '../bridge/handlers.ts'
import type { FollowList } from '../channels/follow-list.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import { openAskedShows } from '../settings/asked-shows-document.ts'
import { createSubscriptionPriority } from '../viewers/subscription-priority.ts'
import { createViewers, type Viewers } from '../viewers/viewers.ts'
import { copyPicture } from './copy-picture.ts'
import type { PartiClient } from './parti-client.ts'
import { storedDocument } from './stored-document.ts'
import type { ViewerCalls, ViewerCallsDeps } from './viewer-calls.ts'
import type { WindowSubject } from './windows.ts'

interface Dependencies extends Pick<ViewerCallsDeps, 'archive' | 'clock' | 'known' | 'askWhere' | 'write'> {
  /** The folder of the user's data. */
  data: string
  parti: Pick<PartiClient, 'rest' | 'watchViewers'>
  list: Pick<FollowList, 'follows'>
  monitor: Pick<LiveMonitor, 'states' | 'rankViewers'>
  /** A first number of a channel was kept. */
  onBegun(): void
  /** Brings the window of a graph to the front. */
  showWindow(userId: number): void
  /** Brings the window of the archive to the front, at a moment (ms since 1970) of a channel's chat. */
  showChatAt(userId: number, at: number): void
}

/** Everything about the history of viewers that the app is put together from. */
export interface ViewerParts extends Pick<Viewers, 'take' | 'compare' | 'overhear' | 'stop'> {
  handlers: Handlers['viewers']
  /** How much it matters to have the viewers of a channel by subscription; higher first. */
  priorityOf(userId: number): number
  /** Begins to keep what is seen; what windows are about matters from then on. */
  begin(windows: StoreApi<readonly WindowSubject[]>): void
}

/** The recording of viewers and shows, and what windows may ask about them. */
export function createViewerParts(dependencies: Dependencies): ViewerParts {
  const { data, clock, parti, list, monitor, archive, known, showWindow, showChatAt } = dependencies
  const viewers = createViewers({
    archive: archive.viewers,
    clock,
    random: Math.random,
    api: parti.rest.background,
    watchViewers: parti.watchViewers,
    follows: list.follows,
    states: monitor.states,
    known,
    onBegun: dependencies.onBegun,
    // Whoever was asked about within a day is asked about again where this is lost, which is not worth a word.
    asked: openAskedShows({ clock, onNotice: () => undefined, file: storedDocument(data, 'asked-shows') }),
  })
  let shown: ReadonlySet<number> = new Set()
  const priorityOf = createSubscriptionPriority(
    list.follows,
    (userId) => shown.has(userId) || viewers.lookedAt.getState().has(userId),
  )

  let loaded: Promise<ViewerCalls> | undefined
  /** Loaded with the first graph: most runs see none. */
  const calls = (): Promise<ViewerCalls> =>
    (loaded ??= import('./viewer-calls.ts').then(({ createViewerCalls }) =>
      createViewerCalls({
        ...dependencies,
        followed: () => list.follows.getState().map(({ channel }) => channel),
        liveOf: viewers.liveOf,
      }),
    ))

  return {
    take: viewers.take,
    compare: viewers.compare,
    overhear: viewers.overhear,
    stop: viewers.stop,
    priorityOf,
    begin(windows) {
      const look = (): void => {
        shown = new Set(windows.getState().map(({ userId }) => userId))
        monitor.rankViewers()
      }
      windows.subscribe(look)
      viewers.lookedAt.subscribe(monitor.rankViewers)
      list.follows.subscribe(monitor.rankViewers)
      look()
      viewers.begin()
    },
    handlers: {
      show: ({ userId }) => showWindow(userId),
      now: viewers.now,
      channels: async () => (await calls()).channels(),
      history: async (args) => (await calls()).history(args),
      shows: async (args) => (await calls()).shows(args),
      marks: async (args) => (await calls()).marks(args),
      chatActivity: async (args) => (await calls()).chatActivity(args),
      habits: async (args) => (await calls()).habits(args),
      openChat: ({ userId, at }) => showChatAt(userId, at),
      exportCsv: async (args) => (await calls()).exportCsv(args),
      exportPng: async (args) => (await calls()).exportPng(args),
      copyPng: ({ png }) => copyPicture(png),
      forget: ({ userId }) => viewers.forget(userId),
    },
  }
}
