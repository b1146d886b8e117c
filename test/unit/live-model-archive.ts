import type { Alert } from '#shared/model/alert.ts'
import type { Archive } from '../../src/main/archive/archive.ts'

/** The alerts of an archive, in memory, by the same keys; it outlives restarts. */
export function createClaims(): Pick<
  Archive,
  'claimAlert' | 'joinEvent' | 'decideAlert' | 'endShow' | 'hasHistoryBefore'
> {
  let rows: { userId: number; eventId: number | null; seenAt: number }[] = []
  const has = (userId: number, eventId: number): boolean =>
    rows.some((row) => row.userId === userId && row.eventId === eventId)
  return {
    decideAlert: () => Promise.resolve(true),
    endShow: () => Promise.resolve(),
    hasHistoryBefore: () => Promise.resolve(true),
    claimAlert({ channel: { userId }, show: { eventId, seenAt } }: Alert) {
      const isTaken =
        eventId === null ? rows.some((row) => row.userId === userId && row.seenAt === seenAt) : has(userId, eventId)
      if (!isTaken) rows.push({ userId, eventId, seenAt })
      return Promise.resolve(!isTaken)
    },
    joinEvent(userId, seenAt, eventId) {
      const ofPeriod = rows.find((row) => row.userId === userId && row.seenAt === seenAt && row.eventId === null)
      if (ofPeriod === undefined) return Promise.resolve(false)
      const isKnown = has(userId, eventId)
      if (isKnown) rows = rows.filter((row) => row !== ofPeriod)
      else ofPeriod.eventId = eventId
      return Promise.resolve(!isKnown)
    },
  }
}
