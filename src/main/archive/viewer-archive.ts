import type { Ask } from './protocol.ts'
import type { ViewerCalls, ViewerLimits } from './viewer-protocol.ts'

type Promised<Calls extends Record<keyof Calls, (...args: never[]) => unknown>> = {
  [Name in keyof Calls]: (...args: Parameters<Calls[Name]>) => Promise<ReturnType<Calls[Name]>>
}

/**
 * How many watched, which shows there were, and how much was said: see `ViewerCalls`. What is told is committed when the
 * promise resolves. Every method rejects with `storage-failed` while the archive is out of order.
 */
export interface ViewerArchive extends Omit<Promised<ViewerCalls>, 'trimViewers'> {
  /** Takes away all that is beyond the limits, in steps between which other things are asked, and gives its place back. */
  trimViewers(limits: ViewerLimits, now: number): Promise<void>
  /** Forgets numbers and shows of a channel, so that no byte of them is left in the file: see `ChatArchive.forgetChannel`. */
  forgetViewers(userId: number): Promise<void>
}

/** The part about viewers of an archive whose worker is asked by `ask`. */
export function createViewerArchive(ask: Ask): ViewerArchive {
  async function shrink(): Promise<void> {
    if (await ask('shrinkFile')) await shrink()
  }

  async function trimViewers(limits: ViewerLimits, now: number): Promise<void> {
    if (await ask('trimViewers', limits, now)) await trimViewers(limits, now)
    else await shrink()
  }

  return {
    recordSpans: (spans) => ask('recordSpans', spans),
    viewerHistory: (userId, from, to, step) => ask('viewerHistory', userId, from, to, step),
    recordShow: (seen) => ask('recordShow', seen),
    abandonShows: (userId, lastAt) => ask('abandonShows', userId, lastAt),
    joinShow: (userId, seenAt, eventId) => ask('joinShow', userId, seenAt, eventId),
    recordPastShows: (shows, around) => ask('recordPastShows', shows, around),
    shows: (userId, from, to, limit) => ask('shows', userId, from, to, limit),
    showStarts: (userId, since) => ask('showStarts', userId, since),
    countsAtAge: (userId, before, ageMs, limit) => ask('countsAtAge', userId, before, ageMs, limit),
    viewerMarks: (userId, from, to) => ask('viewerMarks', userId, from, to),
    chatActivity: (roomId, from, to, step) => ask('chatActivity', roomId, from, to, step),
    viewedChannels: () => ask('viewedChannels'),
    trimViewers,
    async forgetViewers(userId) {
      await ask('forgetViewers', userId)
      await ask('rewriteFile')
    },
  }
}
