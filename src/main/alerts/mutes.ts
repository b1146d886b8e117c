import type { FollowList } from '../channels/follow-list.ts'

/** Which channels go live without a notification. */
export interface Mutes {
  isMuted(userId: number): boolean
  /** On disk when it returns; throws `storage-failed` with nothing changed. Somebody who is not followed stays as they are. */
  setMuted(userId: number, muted: boolean): void
  /** Runs the listener when somebody may have been muted or unmuted. Returns what ends that. */
  onChange(listener: () => void): () => void
}

/** Mutes as marks in the follow list: they go with the follow, and come back where it is restored. */
export const createMutes = (list: FollowList): Mutes => ({
  isMuted: (userId) => list.find(userId)?.muted === true,
  setMuted: (userId, muted) =>
    list.update(userId, (follow) => {
      if (muted === (follow.muted === true)) return follow
      const { muted: _, ...audible } = follow
      return muted ? { ...audible, muted } : audible
    }),
  onChange: (listener) => list.follows.subscribe(listener),
})
