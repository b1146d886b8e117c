import { parentPort } from 'node:worker_threads'
import { abandonWaiting, claimAlert, decideAlert, endShow, joinEvent } from './alerts-table.ts'
import { chatCalls } from './chat-calls.ts'
import { hasHistoryBefore, inbox, markSeen, pastAlerts } from './inbox-queries.ts'
import { isDamage, type Database } from './database.ts'
import { openArchiveFile, type OpenedFile } from './open-file.ts'
import { reasonOf } from '../reason-of.ts'
import type { CallName, Request, WorkerAnswer, WorkerCalls } from './protocol.ts'
import { viewerCalls } from './viewer-calls.ts'

/** The entry of the archive's own thread: it holds the one connection and answers one request after the other. */
let opened: OpenedFile | null = null

const archive = (): Database => {
  if (opened === null || opened.database === null) throw new Error('the archive is not open')
  return opened.database
}

const calls: WorkerCalls = {
  open(path, now) {
    opened = openArchiveFile(path, now)
    return opened.opening
  },
  claimAlert: (alert, endedAt) => claimAlert(archive(), alert, endedAt),
  joinEvent: (userId, seenAt, eventId) => joinEvent(archive(), userId, seenAt, eventId),
  decideAlert: (userId, seenAt, outcome) => decideAlert(archive(), userId, seenAt, outcome),
  endShow: (userId, show, endedAt) => endShow(archive(), userId, show, endedAt),
  abandonWaiting: () => abandonWaiting(archive()),
  hasHistoryBefore: (at) => hasHistoryBefore(archive(), at),
  inbox: (limit) => inbox(archive(), limit),
  markSeen: (ids) => markSeen(archive(), ids),
  pastAlerts: (fromMs, withinMs) => pastAlerts(archive(), fromMs, withinMs),
  ...chatCalls(archive),
  ...viewerCalls(archive),
  close() {
    if (opened !== null && opened.database !== null) opened.close()
    opened = null
  },
}

/**
 * So long the thread rests before it ends, ms. V8 may still compile what was run last, beside the thread, and a thread that ends
 * meanwhile can wait for that for ever, and the app for the thread: https://github.com/nodejs/node/issues/54918
 */
const REST_MS = 100

/** What SQLite said of a file whose content turned out to be damaged. */
let damage: Error | null = null

function answer<Name extends CallName>({ id, name, args }: Request<Name>): WorkerAnswer {
  try {
    // The compiler cannot see that the arguments belong to the call of the same name.
    const call = calls[name] as (...args: Parameters<WorkerCalls[Name]>) => unknown
    return { id, ok: true, value: call(...args) }
  } catch (error) {
    damage ??= isDamage(error) ? error : null
    return { id, ok: false, reason: reasonOf(error) }
  }
}

parentPort?.on('message', (request: Request) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(request))
  if (request.name === 'close') setTimeout(() => parentPort?.close(), REST_MS)
  // Nothing may be written over what is left. The next thread examines the file before it opens it.
  if (damage !== null) throw damage
})
