import type { ArchiveWish } from '#shared/model/archive-view.ts'
import { ask, tellFailure } from '../bridge.ts'

/** Brings the window of the archive to the front, showing this; tells when it did not work. */
export const showArchive = (wish: ArchiveWish): void =>
  void ask(window.afterparti.app.showArchive({ wish })).catch(tellFailure)
