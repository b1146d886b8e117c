import type { ShowRecord } from '#shared/model/show-record.ts'
import type { ViewerStretch } from '#shared/model/viewer-history.ts'

/** A show of which nothing is known but this. */
export const aShow = (known: Partial<ShowRecord> = {}): ShowRecord => ({
  userId: 7,
  eventId: null,
  startedAt: null,
  seenAt: null,
  endedAt: null,
  lastAt: null,
  aroundAt: null,
  wasOn: false,
  isOn: false,
  titles: [],
  audience: null,
  totalViewers: null,
  chat: null,
  ...known,
})

/** As many watched all the time. */
export const stretch = (from: number, to: number, count: number): ViewerStretch => ({
  from,
  to,
  coveredMs: to - from,
  viewerMs: (to - from) * count,
  low: count,
  peak: count,
})
