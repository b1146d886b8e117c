import { chatActivity } from './chat-activity.ts'
import type { Database } from './database.ts'
import { recordPastShows } from './past-shows.ts'
import { countsAtAge, shows, showStarts } from './show-queries.ts'
import { abandonShows, joinShow, recordShow } from './shows-table.ts'
import { viewerHistory } from './viewer-history.ts'
import { viewerMarks } from './viewer-marks.ts'
import type { ViewerCalls } from './viewer-protocol.ts'
import { recordSpans } from './viewer-spans.ts'
import { forgetViewers, trimViewers, viewedChannels } from './viewer-trim.ts'

/** The worker's answers about viewers; `archive` gives the open database or throws. */
export const viewerCalls = (archive: () => Database): ViewerCalls => ({
  recordSpans: (spans) => recordSpans(archive(), spans),
  viewerHistory: (userId, from, to, step) => viewerHistory(archive(), userId, from, to, step),
  recordShow: (seen) => recordShow(archive(), seen),
  abandonShows: (userId, lastAt) => abandonShows(archive(), userId, lastAt),
  joinShow: (userId, seenAt, eventId) => joinShow(archive(), userId, seenAt, eventId),
  recordPastShows: (shows, around) => recordPastShows(archive(), shows, around),
  shows: (userId, from, to, limit) => shows(archive(), userId, from, to, limit),
  showStarts: (userId, since) => showStarts(archive(), userId, since),
  countsAtAge: (userId, before, ageMs, limit) => countsAtAge(archive(), userId, before, ageMs, limit),
  viewerMarks: (userId, from, to) => viewerMarks(archive(), userId, from, to),
  chatActivity: (roomId, from, to, step) => chatActivity(archive(), roomId, from, to, step),
  viewedChannels: () => viewedChannels(archive()),
  trimViewers: (limits, now) => trimViewers(archive(), limits, now),
  forgetViewers: (userId) => forgetViewers(archive(), userId),
})
