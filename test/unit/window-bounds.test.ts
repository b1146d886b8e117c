import { expect, test } from 'vitest'
import { decodeWindowBounds, onScreen } from '../../src/main/desktop/window-bounds.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const kept = { x: 100, y: 100, width: 380, height: 640 }

test('a window comes back where it was, on any screen', () => {
  expect(onScreen(kept, [screen])).toEqual(kept)
  expect(onScreen({ ...kept, x: 2000 }, [screen, second])).toEqual({ ...kept, x: 2000 })
})

test('a window is placed anew when its screen is gone, or too little of it can be seen', () => {
  expect(onScreen({ ...kept, x: 2000 }, [screen])).toBeNull()
  expect(onScreen({ ...kept, x: 1900 }, [screen])).toBeNull()
  expect(onScreen({ ...kept, x: -32000, y: -32000 }, [screen])).toBeNull()
  expect(onScreen({ ...kept, y: 1070 }, [screen])).toBeNull()
  expect(onScreen(undefined, [screen])).toBeNull()
})

test('every kind of window is remembered, and nonsense about one costs the others nothing', () => {
  const raw = { schemaVersion: 1, follows: kept, connection: { ...kept, width: 'wide' }, other: kept }
  expect(decodeWindowBounds(raw).value).toEqual({ follows: kept })
  expect(decodeWindowBounds({ connection: kept }).value).toEqual({ connection: kept })
  expect(decodeWindowBounds({}).value).toEqual({})
})
