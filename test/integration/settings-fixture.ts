import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Follow } from '#shared/model/channel.ts'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import type { Notice } from '#shared/model/status.ts'
import { storedDocument } from '../../src/main/desktop/stored-document.ts'
import type { Document } from '../../src/main/settings/document.ts'
import { openFollowListDocument } from '../../src/main/settings/follow-list-document.ts'
import { createFakeClock, type FakeClock } from '../fake-clock.ts'

export const DAY_MS = 24 * 3_600_000

/** A folder with a follow list in it, as the app keeps it. */
export interface TestFolder {
  path: string
  /** The follow list's file. */
  file: string
  clock: FakeClock
  /** Everything told since the folder was made. */
  notices: Notice[]
  /** What one run of the app sees. */
  open(): Document<SavedFollows>
  read(name: string): string
  /** The names in the folder, or in one within it. */
  names(within?: string): string[]
}

export function makeFolder(): TestFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'settings-'))
  const clock = createFakeClock(Date.UTC(2026, 10, 23, 20, 35, 0))
  const notices: Notice[] = []
  return {
    path: folder,
    file: path.join(folder, 'follows.json'),
    clock,
    notices,
    open: () =>
      openFollowListDocument({
        file: storedDocument(folder, 'follows'),
        clock,
        onNotice: (notice) => notices.push(notice),
      }),
    read: (name) => readFileSync(path.join(folder, name), 'utf8'),
    names: (within = '') => readdirSync(path.join(folder, within)).toSorted(),
  }
}

export const aFollow = (userId: number): Follow => ({
  channel: { userId, name: `Channel ${userId}`, account: null },
  followedAt: 1_000,
})

/** A follow list of these, without groups. */
export const saved = (...follows: Follow[]): SavedFollows => ({ follows, groups: [] })
