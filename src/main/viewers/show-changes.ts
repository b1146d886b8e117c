import type { LiveState, Show } from '#shared/model/live-state.ts'

type States = ReadonlyMap<number, LiveState>

/** A show was out of sight where so long passed between an answer that it is on and the next that told otherwise, ms. */
const OUT_OF_SIGHT_MS = 10 * 60_000

/** What became of a show between two looks. */
export interface ShowChange {
  /** `left`: its channel is not watched any more, or was out of sight, so that nobody sees or saw its end. */
  kind: 'seen' | 'ended' | 'left'
  userId: number
  show: Show
  /** When it was last seen live, ms since 1970. */
  at: number
  /** The id that the show turned out to have, where it had none before. */
  learntId: number | null
}

/**
 * Which shows began, came back, tell something else, are over, or are watched no longer. Pure.
 */
export function showChanges(now: States, before: States): ShowChange[] {
  const changes: ShowChange[] = []
  for (const [userId, state] of now) {
    const earlier = before.get(userId)
    if (state !== earlier) changes.push(...changesOf(userId, state, earlier))
  }
  for (const [userId, earlier] of before) {
    if (!now.has(userId)) changes.push(...changesOf(userId, { phase: 'unknown' }, earlier))
  }
  return changes
}

function changesOf(userId: number, state: LiveState, earlier: LiveState | undefined): ShowChange[] {
  const before = earlier?.phase === 'live' ? earlier : null
  const now = state.phase === 'live' ? state : null
  const isSame = before !== null && now !== null && before.show.seenAt === now.show.seenAt
  const changes: ShowChange[] = []
  if (before !== null && !isSame) {
    const isSeen = state.phase !== 'unknown' && state.at - before.at <= OUT_OF_SIGHT_MS
    const kind = isSeen ? 'ended' : 'left'
    changes.push({ kind, userId, show: before.show, at: before.at, learntId: null })
  }
  if (now !== null && !(isSame && tellsTheSame(before.show, now.show))) {
    const learntId = isSame && before.show.eventId === null ? now.show.eventId : null
    changes.push({ kind: 'seen', userId, show: now.show, at: now.at, learntId })
  }
  return changes
}

const tellsTheSame = (a: Show, b: Show): boolean =>
  a === b ||
  (a.eventId === b.eventId &&
    a.title === b.title &&
    a.category === b.category &&
    a.startedAt === b.startedAt &&
    a.wasOn === b.wasOn)
