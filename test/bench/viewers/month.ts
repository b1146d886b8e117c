import type { Archive } from '../../../src/main/archive/archive.ts'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const DAYS = 30
const HOURS_A_DAY = 4
const PUSHED = 20
/** Numbers as they came are kept for two days; those of earlier days would go at once, and their minutes are the same. */
const RAW_DAYS = 3
/** What comes by push is kept as often as this, ms; what is polled once a minute. */
const PUSHED_EVERY_MS = 5_000
const POLLED_EVERY_MS = 60_000

/** Fifty channels. */
export const CHANNELS: readonly number[] = Array.from({ length: 50 }, (_, index) => 350_000 + index)

/** The month that is kept, ms since 1970. */
export const MONTH = { from: Date.UTC(2026, 9, 24), to: Date.UTC(2026, 9, 24) + DAYS * DAY }

/** A number that changes most of the time and repeats itself now and then. */
const countAt = (userId: number, at: number): number =>
  Math.max(1, Math.round(60 + (userId % 400) + 30 * Math.sin(at / 1_900_000 + userId) + 4 * Math.sin(at / 17_000)))

function spansOf(userId: number, from: number, isPushed: boolean): ViewerSpan[] {
  const every = isPushed ? PUSHED_EVERY_MS : POLLED_EVERY_MS
  return Array.from({ length: (HOURS_A_DAY * HOUR) / every }, (_, index) => {
    const at = from + index * every
    return { userId, from: at, to: at + every, count: countAt(userId, at), source: isPushed ? 'push' : 'poll' }
  })
}

/** Keeps a show a day of each channel, twenty of which are subscribed to, as the app keeps them. */
export async function keepMonth({ viewers }: Archive): Promise<void> {
  for (let day = 0; day < DAYS; day += 1) {
    for (const [index, userId] of CHANNELS.entries()) {
      const from = MONTH.from + day * DAY + 17 * HOUR + index * 60_000
      const show = { eventId: day * 100 + index + 1, title: 'A show', category: null, startedAt: from, seenAt: from }
      await viewers.recordShow({ userId, show, at: from, endedAt: null })
      await viewers.recordSpans(spansOf(userId, from, index < PUSHED && day >= DAYS - RAW_DAYS))
      const endedAt = from + HOURS_A_DAY * HOUR
      await viewers.recordShow({ userId, show, at: endedAt, endedAt })
    }
  }
}
