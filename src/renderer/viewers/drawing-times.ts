import type { Cancel, Clock } from '#shared/clock.ts'

/** Draws when there is reason to, and as seldom as nobody notices. */
export interface DrawingTimes {
  /** There is something new to draw. */
  noteNews(): void
  /** It was drawn just now, for whatever reason. */
  noteDrawn(): void
  /** How long it waits may have changed: the window is in use, hidden or seen again. */
  review(): void
  stop(): void
}

interface Dependencies {
  draw(): void
  /** How long after a drawing the next one may follow for news, ms; infinite: not at all. */
  newsAfterMs(): number
  /** How long after a drawing the time that passed is reason enough for the next one, ms; infinite: never. */
  timeAfterMs(): number
  clock: Pick<Clock, 'elapsed' | 'after'>
}

/** Nothing is drawn before the first `noteNews` or `noteDrawn`. `draw` is expected to tell `noteDrawn`. */
export function createDrawingTimes({ draw, newsAfterMs, timeAfterMs, clock }: Dependencies): DrawingTimes {
  let drawnAt = clock.elapsed()
  let hasNews = false
  let cancel: Cancel | null = null

  function review(): void {
    cancel?.()
    const dueAt = drawnAt + Math.min(timeAfterMs(), hasNews ? newsAfterMs() : Number.POSITIVE_INFINITY)
    if (dueAt <= clock.elapsed()) draw()
    else if (Number.isFinite(dueAt)) cancel = clock.after(dueAt - clock.elapsed(), draw)
  }

  return {
    noteNews() {
      hasNews = true
      review()
    },
    noteDrawn() {
      hasNews = false
      drawnAt = clock.elapsed()
      review()
    },
    review,
    stop: () => cancel?.(),
  }
}
