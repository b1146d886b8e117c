import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { ArchiveRequest, ArchiveWish } from '#shared/model/archive-view.ts'
import { searchInRoom } from '#shared/model/room-search.ts'
import type { Settings } from '#shared/model/settings.ts'
import { startRetention } from '../archive/retention.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { valueIfAny } from '../bridge/single-value.ts'
import type { ArchiveCalls, ArchiveCallsDeps } from './archive-calls.ts'

interface Dependencies extends ArchiveCallsDeps {
  viewers: Pick<ViewerArchive, 'trimViewers'>
  settings: StoreApi<Settings>
  clock: Clock
  /** See `PartiTime.now`. */
  partiNow(): number | null
  showWindow(): void
}

/** The archive of chat as its window uses it, and the ways to that window. */
export interface ArchiveParts {
  handlers: Handlers['archive']
  /** Brings the window to the front, showing this. */
  show(wish: ArchiveWish): void
  /** The same from a window that is about this user, or about nobody. */
  showFrom(userId: number | undefined): void
  /** Trims no more. */
  stop(): void
}

/** What the window of the archive asks for, and the keeping of the archive within the user's limits. */
export function createArchiveParts(dependencies: Dependencies): ArchiveParts {
  const { chat, viewers, settings, clock, partiNow, known, showWindow } = dependencies
  let loaded: Promise<ArchiveCalls> | undefined
  /** Loaded with the first window of the archive: most runs see none. */
  const calls = (): Promise<ArchiveCalls> =>
    (loaded ??= import('./archive-calls.ts').then(({ createArchiveCalls }) => createArchiveCalls(dependencies)))
  const request = createStore<ArchiveRequest | null>(() => null)

  const requestFor = (id: number, wish: ArchiveWish): ArchiveRequest => {
    if (wish.kind === 'user') return { id, ...wish }
    if (wish.kind === 'search') return { id, kind: 'search', text: null }
    const name = known(wish.userId)?.name
    const text = searchInRoom(wish.userId, name)
    return wish.kind === 'room' ? { id, kind: 'search', text } : { id, ...wish, name: name ?? null, text }
  }

  function show(wish: ArchiveWish): void {
    request.setState(requestFor((request.getState()?.id ?? 0) + 1, wish), true)
    showWindow()
  }

  const retention = startRetention({ chat, viewers, settings, clock, partiNow })

  return {
    show,
    showFrom: (userId) => show(userId === undefined ? { kind: 'search' } : { kind: 'room', userId }),
    stop: retention.stop,
    handlers: {
      request: valueIfAny('request', request),
      search: async (args) => (await calls()).search(args),
      userRows: async (args) => (await calls()).userRows(args),
      mentions: async (args) => (await calls()).mentions(args),
      markMentionsSeen: async (args) => (await calls()).markMentionsSeen(args),
      around: async (args) => (await calls()).around(args),
      openLink: async (args) => (await calls()).openLink(args),
      facts: async () => (await calls()).facts(),
      forgetChannel: async (args) => (await calls()).forgetChannel(args),
      forgetUser: async (args) => (await calls()).forgetUser(args),
      exportRange: async (args) => (await calls()).exportRange(args),
    },
  }
}
