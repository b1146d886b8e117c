import type { Cancel, Clock } from '#shared/clock.ts'
import type { SoundOutcome } from '#shared/model/alert-sound.ts'
import { reasonOf } from '../reason-of.ts'

/** What a page that plays a sound tells of it. */
export type PlayerNews = { what: 'playing' } | { what: 'ended' } | { what: 'failed'; reason: string }

/**
 * Opens a page that plays the sound under this name, `volume` from 0 to 100, and tells what becomes of it. Returns what
 * closes the page, to be called once.
 */
export type OpenPlayer = (sound: string, volume: number, onNews: (news: PlayerNews) => void) => () => void

/** Plays one sound at a time. */
export interface SoundPlayer {
  /** Ends what is heard and begins this one. Settles when it is heard, or known not to be. Never rejects. */
  play(sound: string, volume: number): Promise<Began>
  /** Ends what is heard. */
  stop(): void
}
export type Began = { outcome: 'playing' } | { outcome: 'replaced' } | { outcome: 'failed'; reason: string }

/** A page that has not begun to play within this many ms never will. */
export const BEGIN_WITHIN_MS = 8_000
/** No alert sounds for longer, however long the user's file is, and no page outlives it, ms. */
export const LONGEST_MS = 20_000
/** From the end of a sound to that of its page: what the audio device still holds is to be heard, ms. */
export const FADE_MS = 400

interface Dependencies {
  clock: Clock
  open: OpenPlayer
  /** A sound failed after it had begun. */
  onBroken(reason: string): void
}

/** A player whose pages live only as long as their sounds. */
export function createSoundPlayer({ clock, open, onBroken }: Dependencies): SoundPlayer {
  let replace: (() => void) | null = null

  function begin(sound: string, volume: number, settle: (began: Began) => void): void {
    let hasBegun = false
    let close: (() => void) | null = null
    let timers: Cancel[] = []

    function end(began: Began): void {
      for (const cancel of timers) cancel()
      timers = []
      close?.()
      close = null
      if (replace === replaceThis) replace = null
      settle(began)
    }
    const replaceThis = (): void => end({ outcome: 'replaced' })
    function onNews(news: PlayerNews): void {
      if (replace !== replaceThis) return
      if (news.what === 'failed') {
        if (hasBegun) onBroken(news.reason)
        return end({ outcome: 'failed', reason: news.reason })
      }
      hasBegun = true
      settle({ outcome: 'playing' })
      if (news.what === 'ended') timers.push(clock.after(FADE_MS, () => end({ outcome: 'playing' })))
    }

    replace = replaceThis
    timers.push(
      clock.after(BEGIN_WITHIN_MS, () => {
        if (!hasBegun) end({ outcome: 'failed', reason: `nothing was heard within ${BEGIN_WITHIN_MS / 1000} s` })
      }),
      clock.after(LONGEST_MS, () => end({ outcome: 'playing' })),
    )
    try {
      close = open(sound, volume, onNews)
    } catch (error) {
      end({ outcome: 'failed', reason: reasonOf(error) })
    }
  }

  return {
    play(sound, volume) {
      replace?.()
      // A promise takes the first word only: what comes later is no news to who asked.
      return new Promise((resolve) => begin(sound, volume, resolve))
    },
    stop: () => replace?.(),
  }
}

/** What became of it, for who knows which file it was; `name` is null for a sound of the app. */
export const outcomeOf = (began: Began, name: string | null): SoundOutcome =>
  began.outcome === 'failed' ? { ...began, name } : began
