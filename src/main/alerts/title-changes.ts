import type { LiveState, Show } from '#shared/model/live-state.ts'

/** A show that has another title than a moment ago. */
export interface TitleChange {
  userId: number
  show: Show
}

/** Which shows got another title between two looks. One whose title was not told before has no new one. Pure. */
export function titleChanges(
  now: ReadonlyMap<number, LiveState>,
  before: ReadonlyMap<number, LiveState>,
): TitleChange[] {
  const changes: TitleChange[] = []
  for (const [userId, state] of now) {
    const earlier = before.get(userId)
    if (state === earlier || state.phase !== 'live' || earlier?.phase !== 'live') continue
    const { title, seenAt } = state.show
    const isSameShow = seenAt === earlier.show.seenAt
    if (isSameShow && title !== null && earlier.show.title !== null && title !== earlier.show.title) {
      changes.push({ userId, show: state.show })
    }
  }
  return changes
}
