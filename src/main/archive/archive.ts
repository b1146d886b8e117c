import { BridgeError } from '#shared/bridge/errors.ts'
import type { Alert, AlertOutcome, InboxEntry } from '#shared/model/alert.ts'
import type { PastAlert } from '#shared/model/dry-run.ts'
import type { Show } from '#shared/model/live-state.ts'
import { createChatArchive, type ChatArchive } from './chat-archive.ts'
import type { Ask } from './protocol.ts'
import { reasonOf } from '../reason-of.ts'
import { superviseWorker, type WorkerOptions } from './supervised-worker.ts'
import { createViewerArchive, type ViewerArchive } from './viewer-archive.ts'

/** What was seen and told, kept on disk. Every method rejects with `storage-failed` while the archive is out of order. */
export interface Archive {
  /**
   * Keeps the alert; true iff its key was not there: (user, event), or the live period where no event id is told. For a
   * title it is (user, event or live period, title), and the title with which the show began is taken. Of a
   * show that is busy it is (user, event or live period). The entry is committed when
   * the promise resolves. `endedAt`: when a show that is over ended, ms since 1970.
   */
  claimAlert(alert: Alert, endedAt?: number | null): Promise<boolean>
  /**
   * Gives the entry of the live period that was first seen at `seenAt` (ms since 1970) the event id learnt since. False
   * where there is no such entry without an id, or the event has one of its own: then the one of the period is dropped.
   */
  joinEvent(userId: number, seenAt: number, eventId: number): Promise<boolean>
  /** Gives the waiting go-live of the live period its outcome; false where none waits. */
  decideAlert(userId: number, seenAt: number, outcome: AlertOutcome): Promise<boolean>
  /** Notes when a show ended (ms since 1970), or with null that it is on after all. */
  endShow(userId: number, show: Pick<Show, 'eventId' | 'seenAt'>, endedAt: number | null): Promise<void>
  /** What still waits was left by a run that is over, so nothing will become of it. */
  abandonWaiting(): Promise<void>
  /** Whether anything was kept before that moment (ms since 1970), which tells that the app ran. */
  hasHistoryBefore(at: number): Promise<boolean>
  /** At most `limit` alerts with what became of them, the newest first. */
  inbox(limit: number): Promise<InboxEntry[]>
  markSeen(ids: readonly number[]): Promise<void>
  /** The alerts since `fromMs` (ms since 1970), the oldest first, each with the most viewers within `withinMs` of it. */
  pastAlerts(fromMs: number, withinMs: number): Promise<PastAlert[]>
  chat: ChatArchive
  viewers: ViewerArchive
  /** Answers what was asked before, then lets the file go. Never rejects. */
  close(): Promise<void>
}

/** Opens the archive and returns at once: what is asked before the file is open waits for it. */
export function openArchive(options: WorkerOptions): Archive {
  const worker = superviseWorker(options)

  const ask: Ask = async (name, ...args) => {
    try {
      const link = await worker.link()
      return await link.call(name, ...args)
    } catch (error) {
      throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
    }
  }

  return {
    claimAlert: (alert, endedAt = null) => ask('claimAlert', alert, endedAt),
    joinEvent: (userId, seenAt, eventId) => ask('joinEvent', userId, seenAt, eventId),
    decideAlert: (userId, seenAt, outcome) => ask('decideAlert', userId, seenAt, outcome),
    endShow: (userId, show, endedAt) => ask('endShow', userId, show, endedAt),
    abandonWaiting: () => ask('abandonWaiting'),
    hasHistoryBefore: (at) => ask('hasHistoryBefore', at),
    inbox: (limit) => ask('inbox', limit),
    markSeen: (ids) => ask('markSeen', ids),
    pastAlerts: (fromMs, withinMs) => ask('pastAlerts', fromMs, withinMs),
    chat: createChatArchive(ask),
    viewers: createViewerArchive(ask),
    close: () => worker.close(),
  }
}
