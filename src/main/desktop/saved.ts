import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { createStore } from 'zustand/vanilla'
import type { Notice } from '#shared/model/status.ts'
import { createNotificationPause } from '../alerts/pause.ts'
import { openArchive } from '../archive/archive.ts'
import { createFollowList } from '../channels/follow-list.ts'
import { openFollowListDocument } from '../settings/follow-list-document.ts'
import { openPauseDocument } from '../settings/pause-document.ts'
import { openSettingsDocument } from '../settings/settings-document.ts'
import { createSettingsStore } from '../settings/settings-store.ts'
import { systemClock as clock } from '../system-clock.ts'
import { refineSettings } from './hosts-in-use.ts'
import { openWindowsDocument } from './kept-windows.ts'
import { storedDocument } from './stored-document.ts'
import { createWindowKeeper } from './window-keeper.ts'

/** Opens what was saved in the folder `data`; `built` is that of the build. What is wrong with it is among the notices. */
export function openSaved(data: string, built: string) {
  const notices = createStore<readonly Notice[]>(() => [])
  const onNotice = (notice: Notice): void => notices.setState([...notices.getState(), notice], true)
  /** What a document of this name is opened with. */
  const documentOf = (name: string) => ({ clock, onNotice, file: storedDocument(data, name) })
  return {
    notices,
    documentOf,
    settings: createSettingsStore(openSettingsDocument(documentOf('settings')), refineSettings),
    list: createFollowList(openFollowListDocument(documentOf('follows')), clock),
    pause: createNotificationPause({
      document: openPauseDocument(documentOf('pause')),
      clock,
      timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    // Where windows were is not worth a word when it is lost.
    kept: createWindowKeeper(openWindowsDocument({ ...documentOf('windows'), onNotice: () => undefined }), clock),
    archive: openArchive({
      path: path.join(data, 'archive.db'),
      // Rows come and go in small batches: a young generation that grows with them would only hold memory (measured).
      startWorker: () =>
        new Worker(path.join(built, 'main/archive-worker.cjs'), { resourceLimits: { maxYoungGenerationSizeMb: 1 } }),
      clock,
      onNotice,
    }),
  }
}
