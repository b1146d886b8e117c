import { expect, it } from 'vitest'
import { fittingOffset } from '../../src/renderer/chat/fitting-offset.ts'

const VIEW = 640
/** Where a card that opens at a point lies, px: its top, and its end where it is not cut. */
const placeOf = (y: number, height: number) => {
  const top = y + fittingOffset(y, height, VIEW)
  return [top, top + height]
}

it('opens below its point where it fits', () => {
  expect(placeOf(100, 300)).toEqual([102, 402])
})

it('begins above its point where it would be cut, so that all of it is in the window', () => {
  const [top, end] = placeOf(500, 300)
  expect(top).toBeLessThan(500)
  expect(end).toBeLessThan(VIEW)
  expect(end).toBeGreaterThan(VIEW - 20)
})

it('begins at the top where the window is lower than it, and scrolls', () => {
  expect(placeOf(200, 900)[0]).toBe(placeOf(600, 900)[0])
  expect(placeOf(600, 900)[0]).toBeGreaterThan(0)
  expect(placeOf(600, 900)[0]).toBeLessThan(20)
})
