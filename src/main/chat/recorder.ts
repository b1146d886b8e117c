import type { StoreApi } from 'zustand/vanilla'
import type { Cancel } from '#shared/clock.ts'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import type { Rooms } from './rooms.ts'

/** Chats that are kept at once at most: each costs Parti and us a socket. */
export const MOST_RECORDED = 20

/** Whose chats are to be kept, and how many more there would be. */
export interface Recording {
  userIds: readonly number[]
  leftOut: number
}

/**
 * Whose chats are to be kept now: of those who are live and marked so, at most `most`. Whoever is recorded already stays,
 * so that no chat has a hole for another's sake; then they come in the order of the list. Pure.
 */
export function toRecord(
  channels: Iterable<FollowedChannel>,
  recorded: ReadonlySet<number>,
  most = MOST_RECORDED,
): Recording {
  const wanted = [...channels]
    .filter(({ isRecorded, live }) => isRecorded === true && live.phase === 'live')
    .map(({ channel }) => channel.userId)
  const inOrder = [
    ...wanted.filter((userId) => recorded.has(userId)),
    ...wanted.filter((userId) => !recorded.has(userId)),
  ]
  return { userIds: inOrder.slice(0, most), leftOut: Math.max(0, inOrder.length - most) }
}

interface Dependencies {
  channels: StoreApi<ReadonlyMap<string, FollowedChannel>>
  rooms: Pick<Rooms, 'record'>
  /** Told whether there are chats that cannot be kept, whenever that changes. */
  onLeftOut(isAny: boolean): void
}

/** Keeps rooms up while their channels are live, from now until the returned function is called. */
export function startRecorder({ channels, rooms, onLeftOut }: Dependencies): Cancel {
  const recording = new Map<number, Cancel>()
  let isAnyLeftOut = false

  function look(): void {
    const { userIds, leftOut } = toRecord(channels.getState().values(), new Set(recording.keys()))
    const wanted = new Set(userIds)
    for (const [userId, end] of recording) {
      if (wanted.has(userId)) continue
      recording.delete(userId)
      end()
    }
    for (const userId of wanted) if (!recording.has(userId)) recording.set(userId, rooms.record(userId))
    if (leftOut > 0 !== isAnyLeftOut) onLeftOut((isAnyLeftOut = leftOut > 0))
  }
  const unsubscribe = channels.subscribe(look)
  look()
  return () => {
    unsubscribe()
    for (const end of recording.values()) end()
    recording.clear()
  }
}
