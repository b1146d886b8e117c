import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cascade } from '../../src/main/desktop/cascade.ts'

const area = { x: 0, y: 24, width: 1280, height: 776 }
const size = { width: 360, height: 640 }

/** The places of so many windows, each put among those before it. */
function placed(count: number, of = size, within = area) {
  const places: ReturnType<typeof cascade>[] = []
  for (let made = 0; made < count; made += 1) places.push(cascade(of, places, within))
  return places
}

test('the first window is in the middle, the next ones beside it', () => {
  expect(placed(4)).toEqual([
    { x: 460, y: 92, ...size },
    { x: 492, y: 124, ...size },
    { x: 524, y: 156, ...size },
    { x: 556, y: 51, ...size },
  ])
})

test('a place that was left is taken again', () => {
  const [first, second, third] = placed(3)
  expect(cascade(size, [second!, third!], area)).toEqual(first)
})

test('windows lie wholly on the screen and none exactly on another, as long as there is room', () => {
  const anySize = fc.record({ width: fc.integer({ min: 240, max: 900 }), height: fc.integer({ min: 240, max: 700 }) })
  const anyArea = fc.record({
    x: fc.integer({ min: -2000, max: 2000 }),
    y: fc.integer({ min: -500, max: 500 }),
    width: fc.integer({ min: 1000, max: 3000 }),
    height: fc.integer({ min: 760, max: 2000 }),
  })
  fc.assert(
    fc.property(anySize, anyArea, fc.integer({ min: 1, max: 40 }), (of, within, count) => {
      const places = placed(count, of, within)
      expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
      for (const { x, y, width, height } of places) {
        expect(x >= within.x && x + width <= within.x + within.width).toBe(true)
        expect(y >= within.y && y + height <= within.y + within.height).toBe(true)
      }
    }),
  )
})

test('on a screen that is too small a window is as large as the screen', () => {
  expect(placed(2, size, { x: 10, y: 0, width: 300, height: 400 })).toEqual([
    { x: 10, y: 0, width: 300, height: 400 },
    { x: 10, y: 0, width: 300, height: 400 },
  ])
})
