import { describe, expect, test } from 'vitest'
import { createDrawingTimes } from '../../src/renderer/viewers/drawing-times.ts'
import { createFakeClock } from '../fake-clock.ts'

function drawn(newsAfterMs = 500, timeAfterMs = 4000) {
  const clock = createFakeClock(0)
  const at: number[] = []
  const waits = { news: newsAfterMs, time: timeAfterMs }
  const times = createDrawingTimes({
    draw() {
      at.push(clock.elapsed())
      times.noteDrawn()
    },
    newsAfterMs: () => waits.news,
    timeAfterMs: () => waits.time,
    clock,
  })
  return { clock, at, times, waits }
}

describe('a graph is drawn', () => {
  test('as soon as there is news, but no oftener than it may be', () => {
    const { clock, at, times } = drawn()
    clock.advance(600)
    times.noteNews()
    times.noteNews()
    clock.advance(100)
    times.noteNews()
    times.noteNews()
    clock.advance(1000)
    expect(at).toEqual([600, 1100])
  })
  test('for the time alone where there is no news for long', () => {
    const { clock, at, times } = drawn()
    times.noteDrawn()
    clock.advance(3900)
    times.noteNews()
    clock.advance(8000)
    expect(at).toEqual([3900, 7900, 11_900])
  })
  test('not for the time where that moves nothing', () => {
    const { clock, at, times } = drawn(500, Number.POSITIVE_INFINITY)
    times.noteDrawn()
    clock.advance(3_600_000)
    expect(at).toEqual([])
    times.noteNews()
    expect(at).toEqual([3_600_000])
  })
  test('not while nobody sees it, and at once when somebody does', () => {
    const { clock, at, times, waits } = drawn()
    times.noteDrawn()
    Object.assign(waits, { news: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY })
    times.review()
    times.noteNews()
    clock.advance(60_000)
    expect(at).toEqual([])
    Object.assign(waits, { news: 500, time: 4000 })
    times.review()
    expect(at).toEqual([60_000])
  })
  test('no more once it is over', () => {
    const { clock, at, times } = drawn()
    times.noteDrawn()
    times.noteNews()
    times.stop()
    clock.advance(60_000)
    expect(at).toEqual([])
  })
})
