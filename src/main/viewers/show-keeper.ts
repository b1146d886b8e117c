import type { LiveState } from '#shared/model/live-state.ts'
import type { ViewerArchive } from '../archive/viewer-archive.ts'
import type { PatientWrites } from './patient-writes.ts'
import type { ViewerRecorder } from './recorder.ts'
import { showChanges, type ShowChange } from './show-changes.ts'

type States = ReadonlyMap<number, LiveState>

interface Dependencies {
  archive: Pick<ViewerArchive, 'recordShow' | 'joinShow' | 'abandonShows'>
  writes: Pick<PatientWrites, 'add'>
  recorder: Pick<ViewerRecorder, 'ended'>
}

/** Keeps shows as they are seen: takes the states of channels, by user id, now and before. */
export const createShowKeeper = ({ archive, writes, recorder }: Dependencies) => {
  function keep({ kind, userId, show, at, learntId }: ShowChange): void {
    if (learntId !== null) writes.add(() => archive.joinShow(userId, show.seenAt, learntId))
    if (kind === 'seen') return writes.add(() => archive.recordShow({ userId, show, at, endedAt: null }))
    // A number that was pushed after the last answer saw the show, too.
    const lastAt = Math.max(at, recorder.ended(userId, show.seenAt) ?? at)
    if (kind === 'left') return writes.add(() => archive.abandonShows(userId, lastAt))
    writes.add(() => archive.recordShow({ userId, show, at: lastAt, endedAt: lastAt }))
  }
  return (now: States, before: States): void => showChanges(now, before).forEach(keep)
}
