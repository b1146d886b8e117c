import { describe, expect, test } from 'vitest'
import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import { createHabitsLoader } from '../../src/renderer/viewers/habits-loader.ts'
import { createFakeClock } from '../fake-clock.ts'
import { aShow } from '../viewer-samples.ts'

const MINUTE = 60_000
const settled = () => new Promise((resolve) => setImmediate(resolve))

/** What a channel is like whose last show had that peak. */
const habits = (peak: number): ChannelHabits => ({
  usualTimes: { starts: [], shows: 2, since: 5 },
  next: null,
  lastShows: [
    aShow({ seenAt: 2, isOn: true, audience: { peak, peakAt: 3, mean: 1, median: 1, coveredMs: 9 } }),
    aShow({ seenAt: 1 }),
  ],
})

function loading() {
  const clock = createFakeClock(0)
  const world = {
    peak: 5,
    isBroken: false,
    inSight: true,
    asked: [] as number[],
    drawn: 0,
    answer: null as (() => void) | null,
  }
  const loader = createHabitsLoader({
    async ask() {
      world.asked.push(clock.elapsed())
      const told = habits(world.peak)
      if (world.answer !== null) await new Promise<void>((resolve) => (world.answer = resolve))
      if (world.isBroken) throw new Error('out of order')
      return told
    },
    isInSight: () => world.inSight,
    clock,
  })
  loader.state.subscribe(() => void (world.drawn += 1))
  async function pass(ms: number, step = MINUTE / 4): Promise<void> {
    for (let passed = 0; passed < ms; passed += step) {
      clock.advance(step)
      await settled()
    }
  }
  const peaks = () => loader.state.getState()?.lastShows.map(({ audience }) => audience?.peak)
  return { world, loader, pass, peaks }
}

describe('what a channel is like', () => {
  test('is asked for once a minute while it is in sight, and at once where something changed', async () => {
    const { world, loader, pass, peaks } = loading()
    loader.again()
    await settled()
    expect(peaks()).toEqual([5, undefined])
    world.peak = 8
    await pass(MINUTE - 1, MINUTE - 1)
    expect(peaks()).toEqual([5, undefined])
    await pass(1, 1)
    expect(peaks()).toEqual([8, undefined])
    await pass(MINUTE / 2)
    loader.again()
    await pass(2 * MINUTE)
    expect(world.asked).toEqual([0, MINUTE, 1.5 * MINUTE, 2.5 * MINUTE, 3.5 * MINUTE])
  })

  test('is not asked for while nobody sees it, and at once where they look again after a minute', async () => {
    const { world, loader, pass } = loading()
    world.inSight = false
    loader.again()
    await pass(10 * MINUTE)
    expect(world.asked).toEqual([0])
    world.inSight = true
    loader.look()
    loader.look()
    await pass(MINUTE / 2)
    expect(world.asked).toEqual([0, 10 * MINUTE])
    world.inSight = false
    loader.look()
    await pass(MINUTE / 4)
    world.inSight = true
    loader.look()
    await pass(MINUTE)
    world.inSight = false
    loader.look()
    await pass(10 * MINUTE)
    expect(world.asked).toEqual([0, 10 * MINUTE, 11 * MINUTE])
  })

  test('is drawn anew only where it changed, and only in the parts that did', async () => {
    const { world, loader, pass } = loading()
    loader.again()
    await pass(5 * MINUTE)
    expect([world.asked.length, world.drawn]).toEqual([6, 1])
    const [, before] = loader.state.getState()?.lastShows ?? []
    world.peak = 6
    await pass(MINUTE)
    expect(world.drawn).toBe(2)
    expect(loader.state.getState()?.lastShows[1]).toBe(before)
  })

  test('is never asked for twice at once; what changed meanwhile is asked for after it', async () => {
    const { world, loader, pass, peaks } = loading()
    world.answer = () => undefined
    loader.again()
    world.peak = 7
    loader.again()
    loader.again()
    loader.look()
    await pass(3 * MINUTE)
    expect(world.asked).toEqual([0])
    const first = world.answer
    world.answer = null
    first()
    await settled()
    expect(peaks()).toEqual([7, undefined])
    expect(world.asked).toEqual([0, 3 * MINUTE])
  })

  test('is not asked for once more where its minute is over while it is asked for', async () => {
    const { world, loader, pass } = loading()
    loader.again()
    await pass(MINUTE / 2)
    world.answer = () => undefined
    loader.again()
    await pass(MINUTE)
    const first = world.answer
    world.answer = null
    first()
    await settled()
    expect(world.asked).toEqual([0, MINUTE / 2])
  })

  test('stays what it was where asking fails, and is asked for again a minute later', async () => {
    const { world, loader, pass, peaks } = loading()
    loader.again()
    await settled()
    world.isBroken = true
    await pass(MINUTE)
    expect(peaks()).toEqual([5, undefined])
    world.isBroken = false
    world.peak = 9
    await pass(MINUTE)
    expect(peaks()).toEqual([9, undefined])
  })
})
