import type { Alert, AlertOutcome, InboxEntry } from '#shared/model/alert.ts'
import type { Show } from '#shared/model/live-state.ts'
import type { PastAlert } from '#shared/model/dry-run.ts'
import type { ChatCalls } from './chat-protocol.ts'
import type { ViewerCalls } from './viewer-protocol.ts'

/**
 * What came of opening the file. `newer`: a newer app made it, and it was not touched. `damagedKeptAt`: where a damaged
 * file was put aside; null where none was.
 */
export type Opening =
  | { state: 'ready'; damagedKeptAt: string | null }
  | { state: 'newer' }
  | { state: 'failed'; reason: string; damagedKeptAt: string | null }

/** Everything the main thread asks of the worker. `open` is the first; after `close` the worker ends. */
export interface WorkerCalls extends ChatCalls, ViewerCalls {
  /** `now`: ms since 1970. */
  open(path: string, now: number): Opening
  claimAlert(alert: Alert, endedAt: number | null): boolean
  joinEvent(userId: number, seenAt: number, eventId: number): boolean
  decideAlert(userId: number, seenAt: number, outcome: AlertOutcome): boolean
  endShow(userId: number, show: Pick<Show, 'eventId' | 'seenAt'>, endedAt: number | null): void
  abandonWaiting(): void
  hasHistoryBefore(at: number): boolean
  inbox(limit: number): InboxEntry[]
  markSeen(ids: readonly number[]): void
  pastAlerts(fromMs: number, withinMs: number): PastAlert[]
  close(): void
}

export type CallName = keyof WorkerCalls

/** Asks the worker; rejects with `storage-failed`. */
export type Ask = <Name extends CallName>(
  name: Name,
  ...args: Parameters<WorkerCalls[Name]>
) => Promise<ReturnType<WorkerCalls[Name]>>

/** A question to the worker; `id` comes back with the answer. */
export interface Request<Name extends CallName = CallName> {
  id: number
  name: Name
  args: Parameters<WorkerCalls[Name]>
}

/** What the worker answers. It answers in the order of the questions. */
export type WorkerAnswer = { id: number; ok: true; value: unknown } | { id: number; ok: false; reason: string }
