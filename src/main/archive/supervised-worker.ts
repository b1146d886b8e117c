import type { Worker } from 'node:worker_threads'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Notice } from '#shared/model/status.ts'
import { linkWorker, type WorkerLink } from './worker-link.ts'

/** A worker with the archive open in it, replaced when it dies or cannot open the file. */
export interface SupervisedWorker {
  /** The worker once its file is open; rejects while there is none. */
  link(): Promise<WorkerLink>
  /** Lets the worker finish what it was asked, within a limit, and ends it. Never rejects. */
  close(): Promise<void>
}

/** Where the archive is, and what runs and watches the thread that holds it. */
export interface WorkerOptions {
  /** The archive's file; its folder must exist. */
  path: string
  /** Starts a thread that runs worker.ts. */
  startWorker: () => Worker
  clock: Clock
  onNotice: (notice: Notice) => void
}

/** The wait before each attempt to replace a worker; what these attempts mend, the user need not hear of. */
const RESTART_AFTER_MS = [1000, 10_000, 60_000]
/** The wait from then on: the disk may have room again, or the file be let go. */
const RESTART_LATE_AFTER_MS = 3_600_000
/** A worker that lived as long as this did not die of what killed its predecessor. */
const HEALTHY_AFTER_MS = 10 * 60_000
/** How long closing may hold up the end of the app; what was confirmed is on disk anyway. */
const CLOSE_WITHIN_MS = 5000

/**
 * Starts the worker when it is first asked for: the start of the app has no core to spare for it. A worker that dies or fails to open the file is replaced for as long as the app
 * runs, unless a newer app made the file. `archive-unavailable` is told once, when the quick attempts are used up.
 */
export function superviseWorker({ path, startWorker, clock, onNotice }: WorkerOptions): SupervisedWorker {
  let running: WorkerLink | null = null
  let openedAt: number | null = null
  let attempts = 0
  let cancelRestart: Cancel | null = null
  let toldUnavailable = false
  let closing: Promise<void> | null = null
  let current: Promise<WorkerLink> | null = null

  function start(): Promise<WorkerLink> {
    return heardLater(open())
  }

  async function open(): Promise<WorkerLink> {
    const link = linkWorker(startWorker())
    running = link
    openedAt = null
    void link.ended.then((reason) => {
      if (running === link) replace(reason)
    })
    const opening = await link.call('open', path, clock.now())
    if (opening.state !== 'newer' && opening.damagedKeptAt !== null) {
      onNotice({ code: 'archive-set-aside', keptAt: opening.damagedKeptAt })
    }
    if (opening.state === 'ready') {
      openedAt = clock.now()
      return link
    }
    await retire()
    if (opening.state === 'failed') {
      replace(opening.reason)
      throw new Error(opening.reason)
    }
    onNotice({ code: 'archive-newer', path })
    throw new Error('a newer version of the app made the archive')
  }

  function replace(reason: string): void {
    if (closing !== null) return
    running = null
    current = heardLater(Promise.reject(new Error(reason)))
    if (openedAt !== null && clock.now() - openedAt >= HEALTHY_AFTER_MS) attempts = 0
    const wait = RESTART_AFTER_MS[attempts]
    attempts += 1
    if (wait === undefined) tellUnavailable(reason)
    cancelRestart = clock.after(wait ?? RESTART_LATE_AFTER_MS, () => {
      current = start()
    })
  }

  function tellUnavailable(reason: string): void {
    if (!toldUnavailable) onNotice({ code: 'archive-unavailable', reason })
    toldUnavailable = true
  }

  async function retire(): Promise<void> {
    const link = running
    running = null
    await link?.terminate()
  }

  async function close(): Promise<void> {
    cancelRestart?.()
    const last = current
    current = heardLater(Promise.reject(new Error('the archive is closed')))
    const cancelLimit = clock.after(CLOSE_WITHIN_MS, () => void retire())
    if (last !== null) await finish(last)
    cancelLimit()
    await retire()
  }

  return { link: () => (current ??= start()), close: () => (closing ??= close()) }
}

/** Where this fails nothing is lost: what was confirmed is in the file or in its log. */
async function finish(last: Promise<WorkerLink>): Promise<void> {
  try {
    const link = await last
    await link.call('close')
    await link.ended
  } catch {
    // The caller ends the worker in any case.
  }
}

/** Marks a rejection as one that nobody need be waiting for: whoever asks later hears of it. */
function heardLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
