import type { Cancel, Clock } from '#shared/clock.ts'
import { HOLD_MS, type ViewerSpan } from '#shared/model/viewer-span.ts'
import type { Reading } from './reading.ts'
import { finish, follow, latestOf, newTrack, piece, type Track } from './span-track.ts'

/** What is known is given out at most once in this many ms, for all channels together … */
const WRITE_EVERY_MS = 10_000
/** … and what goes on, once it is this old: with the pause before it that makes a minute. */
const PIECE_MS = 50_000

/** Makes spans of readings: how many watched from when to when, and nothing where nobody knows. */
export interface ViewerRecorder {
  take(reading: Reading): void
  /** The show is over: nothing of it holds longer. Answers when its viewers were last heard of, ms since 1970. */
  ended(userId: number, showSeenAt: number): number | null
  /** Drops what was not given out yet of a channel that is to be forgotten. */
  forget(userId: number): void
  /** Gives out all that is known, for good. */
  stop(): void
}

interface Dependencies {
  clock: Clock
  /**
   * Gets spans in the order in which they end; those of a channel never overlap while no clock is set back. `hasBegun`
   * tells that there is one of a show of which nothing was known just before.
   */
  write(spans: readonly ViewerSpan[], hasBegun: boolean): void
}

/** No channel is known at first. A reading costs the same however many channels there are. */
export function createViewerRecorder({ clock, write }: Dependencies): ViewerRecorder {
  const tracks = new Map<number, Track>()
  /** Whose first number is still to be given out, which is at once: whatever just began is to have one. */
  const begun = new Set<number>()
  let ended: ViewerSpan[] = []
  let wroteAt = -Infinity
  let cancelWrite: Cancel | null = null

  function writeSoon(): void {
    cancelWrite ??= clock.after(Math.max(0, wroteAt + WRITE_EVERY_MS - clock.elapsed()), () => {
      cancelWrite = null
      const now = clock.elapsed()
      for (const [userId, track] of tracks) {
        if (now - latestOf(track).elapsed > HOLD_MS) close(userId, track)
        else if (begun.has(userId) || now - track.first.elapsed >= PIECE_MS) ended.push(...piece(track))
      }
      giveOut()
      if (tracks.size > 0) writeSoon()
    })
  }

  function close(userId: number, track: Track): void {
    ended.push(...finish(track))
    tracks.delete(userId)
  }

  function giveOut(): void {
    const [spans, hasBegun] = [ended, begun.size > 0]
    wroteAt = clock.elapsed()
    ended = []
    begun.clear()
    if (spans.length > 0) write(spans, hasBegun)
  }

  return {
    take(reading) {
      const { userId, showSeenAt } = reading
      const track = tracks.get(userId)
      if (track?.first.showSeenAt !== showSeenAt) begun.add(userId)
      if (track === undefined) tracks.set(userId, newTrack(reading))
      else ended.push(...follow(track, reading))
      writeSoon()
    },
    ended(userId, showSeenAt) {
      const track = tracks.get(userId)
      if (track?.first.showSeenAt !== showSeenAt) return null
      const { at } = latestOf(track)
      close(userId, track)
      return at
    },
    forget(userId) {
      tracks.delete(userId)
      begun.delete(userId)
      ended = ended.filter((span) => span.userId !== userId)
    },
    stop() {
      cancelWrite?.()
      cancelWrite = null
      for (const [userId, track] of tracks) close(userId, track)
      giveOut()
    },
  }
}
