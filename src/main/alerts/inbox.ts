import type { InboxEntry } from '#shared/model/alert.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'

/** How many alerts the inbox shows. */
export const INBOX_SIZE = 200

/** What was and was not told, as the archive has it. */
export interface Inbox {
  /** The newest by id in decimal; a value that did not change stays the same object. */
  entries: StoreApi<ReadonlyMap<string, InboxEntry>>
  /** Gives up what an earlier run left waiting, and reads for the first time. Never rejects. */
  start(): Promise<void>
  /** Reads again; several calls at once make one reading. Never rejects. */
  refresh(): Promise<void>
  /** Rejects with `storage-failed`. */
  markSeen(ids: readonly number[]): Promise<void>
}

/** An inbox that has read nothing yet. While the archive is out of order it shows what it read last. */
export function createInbox(archive: Pick<Archive, 'inbox' | 'markSeen' | 'abandonWaiting'>): Inbox {
  const entries = createStore<ReadonlyMap<string, InboxEntry>>(() => new Map())
  let reading: Promise<void> | null = null
  let isStale = false

  async function read(): Promise<void> {
    const newest = await archive.inbox(INBOX_SIZE).catch(() => null)
    if (newest === null) return
    const known = entries.getState()
    entries.setState(
      new Map(newest.map((entry) => [String(entry.id), sameOr(known.get(String(entry.id)), entry)])),
      true,
    )
  }

  async function readUntilFresh(): Promise<void> {
    do {
      isStale = false
      await read()
    } while (isStale)
    reading = null
  }

  function refresh(): Promise<void> {
    isStale = true
    reading ??= readUntilFresh()
    return reading
  }

  return {
    entries,
    refresh,
    async start() {
      await archive.abandonWaiting().catch(() => undefined)
      await refresh()
    },
    async markSeen(ids) {
      await archive.markSeen(ids)
      await refresh()
    },
  }
}

const sameOr = (known: InboxEntry | undefined, entry: InboxEntry): InboxEntry =>
  known !== undefined && JSON.stringify(known) === JSON.stringify(entry) ? known : entry
