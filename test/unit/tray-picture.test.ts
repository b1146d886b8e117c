import { expect, test } from 'vitest'
import { combinations } from '../../scripts/tray-pictures/combinations.mjs'
import { trayPicture, type TrayState } from '../../src/main/desktop/tray-picture.ts'

const STATES: TrayState[] = ['idle', 'live', 'unreachable', 'paused']
const COUNTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99, 1_000_000, -1, 2.5, Number.NaN, Infinity]

const everyLook = STATES.flatMap((state) =>
  COUNTS.flatMap((liveCount) => [false, true].map((dot) => ({ state, liveCount, dot }))),
)

test('names only pictures that are drawn, and every one of them', () => {
  const named = new Set(everyLook.map(trayPicture))
  const drawn = new Set(combinations().map(({ name }) => name))
  expect(named).toEqual(drawn)
})

test('draws the number of live channels up to nine, then 9+', () => {
  expect(trayPicture({ state: 'live', liveCount: 1, dot: false })).toBe('live-1')
  expect(trayPicture({ state: 'live', liveCount: 9, dot: false })).toBe('live-9')
  expect(trayPicture({ state: 'live', liveCount: 10, dot: false })).toBe('live-9plus')
})

test('keeps the count and the dot while notifications are paused', () => {
  expect(trayPicture({ state: 'paused', liveCount: 3, dot: true })).toBe('paused-3-dot')
})

test('shows no count where none can be vouched for', () => {
  expect(trayPicture({ state: 'unreachable', liveCount: 3, dot: false })).toBe('unreachable')
  expect(trayPicture({ state: 'idle', liveCount: 3, dot: true })).toBe('idle-dot')
})
