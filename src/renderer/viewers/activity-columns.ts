import type { ChatActivity } from '#shared/model/chat-activity.ts'

/** When (ms since 1970, rising), messages per minute, and people; null where nobody knows of any. */
export type ActivityColumns = [at: number[], rows: number[], people: (number | null)[]]

const MINUTE = 60_000

/** How many messages came in a minute of it on average. */
export const perMinute = ({ from, to, rows }: ChatActivity): number =>
  to > from ? (rows * MINUTE) / (to - from) : rows

/** The most people who wrote in one stretch of this time; 0 where nobody did. */
export const mostChatters = (activity: readonly ChatActivity[], from: number, to: number): number =>
  activity.reduce((most, one) => (one.to >= from && one.from <= to ? Math.max(most, one.chatters) : most), 0)

/** What is drawn of what was said; a stretch of silence between two is one with nothing in it. */
export function activityColumns(activity: readonly ChatActivity[]): ActivityColumns {
  const columns: ActivityColumns = [[], [], []]
  for (const [index, one] of activity.entries()) {
    columns[0].push((one.from + one.to) / 2)
    columns[1].push(perMinute(one))
    columns[2].push(one.chatters)
    const next = activity[index + 1]
    if (next === undefined || next.from <= one.to) continue
    columns[0].push((one.to + next.from) / 2)
    columns[1].push(0)
    columns[2].push(null)
  }
  return columns
}
