import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import {
  decodeWindows,
  leftOpen,
  onScreen,
  windowsForm,
  withChange,
  type KeptWindows,
} from '../../src/main/desktop/kept-windows.ts'
import { createWindowKeeper } from '../../src/main/desktop/window-keeper.ts'
import { windowCommandOf } from '../../src/main/desktop/window-keys.ts'
import { createWindowZoom, zoomAfter } from '../../src/main/desktop/window-zoom.ts'
import { createFakeClock } from '../fake-clock.ts'

const screen = { x: 0, y: 0, width: 1920, height: 1080 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }
const kept = { x: 100, y: 100, width: 380, height: 640 }

const coordinate = fc.integer({ min: -32_000, max: 32_000 })
const anyKept = fc.record(
  {
    follows: fc.record(
      {
        place: fc.record({
          bounds: fc.record({ x: coordinate, y: coordinate, width: coordinate, height: coordinate }),
          state: fc.constantFrom('normal', 'maximized', 'minimized'),
        }),
        zoom: fc.double({ min: 0.5, max: 3, noNaN: true }),
      },
      { requiredKeys: ['place'] },
    ),
    settings: fc.record({ zoom: fc.constant(1.25) }),
    'chat 7': fc
      .record({ isOpen: fc.boolean(), isOnTop: fc.boolean(), opacity: fc.integer({ min: 40, max: 100 }) })
      .map(({ isOpen, isOnTop, opacity }) => ({
        ...(isOpen && { isOpen: true as const }),
        ...(isOnTop && { isOnTop: true as const }),
        opacity,
      })),
  },
  { requiredKeys: [] },
)

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

const place = { bounds: kept, state: 'normal' }

test('every kind of window is remembered, and nonsense about one costs the others nothing', () => {
  const raw = { schemaVersion: 1, follows: kept, connection: { ...kept, width: 'wide' }, other: kept }
  expect(decodeWindows(raw).value).toEqual({ follows: { place } })
  expect(decodeWindows({ connection: kept }).value).toEqual({ connection: { place } })
  expect(decodeWindows({}).value).toEqual({})
})

const readFollows = (follows: unknown) => decodeWindows({ follows }).value.follows

test('state and zoom are remembered, and each makes sense or is passed over alone', () => {
  expect(readFollows({ ...kept, state: 'maximized', zoom: 1.25 })).toEqual({
    place: { bounds: kept, state: 'maximized' },
    zoom: 1.25,
  })
  expect(readFollows({ ...kept, state: 'sideways', zoom: 40 })).toEqual({ place })
  expect(readFollows({ zoom: 2 })).toEqual({ zoom: 2 })
  expect(readFollows({ ...kept, x: 0.5, zoom: 2 })).toEqual({ zoom: 2 })
})

const readChat = (chat: unknown) => decodeWindows({ 'chat 353044': chat }).value['chat 353044']

test('how a chat was shown is remembered, and each makes sense or is passed over alone', () => {
  const chat = { isOpen: true, isOnTop: true, opacity: 60 }
  expect(readChat({ ...kept, ...chat })).toEqual({ place, ...chat })
  expect(readChat({ isOpen: 'yes', isOnTop: 1, opacity: 60 })).toEqual({ opacity: 60 })
  expect(readChat({ ...kept, isOpen: false, opacity: 39 })).toEqual({ place })
  expect(readChat([])).toBeUndefined()
  for (const name of [
    'chat 0',
    'chat -1',
    'chat 1.5',
    'chat  1',
    'chat 1 ',
    'chat x',
    'other 1',
    'chat 12345678901234567',
  ]) {
    expect(decodeWindows({ [name]: chat }).value).toEqual({})
  }
})

test('which windows were open is told of those alone that are one of many', () => {
  const { value } = decodeWindows({ follows: { isOpen: true }, 'chat 1': { isOpen: true }, 'chat 2': kept })
  expect(leftOpen(value)).toEqual([{ kind: 'chat', userId: 1 }])
})

test('of 200 windows that are one of many something is kept; what is open, or of a whole kind, stays', () => {
  let all: KeptWindows = { follows: { zoom: 2 }, 'chat 1': { isOpen: true } }
  for (let userId = 2; userId <= 200; userId += 1) all = withChange(all, `chat ${userId}`, { opacity: 50 })
  all = withChange(all, 'chat 2', { opacity: 60 })
  all = withChange(all, 'chat 201', { opacity: 50 })
  expect(Object.keys(all)).toHaveLength(201)
  expect(all).toMatchObject({ follows: { zoom: 2 }, 'chat 1': { isOpen: true }, 'chat 2': { opacity: 60 } })
  expect(all['chat 3']).toBeUndefined()
  const crowd = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`chat ${at + 1}`, { opacity: 50 }]))
  expect(Object.keys(decodeWindows(crowd).value)).toEqual(Array.from({ length: 200 }, (_, at) => `chat ${at + 301}`))
})

test('what is kept is read again as it was', () => {
  fc.assert(
    fc.property(anyKept, (value) => {
      expect(decodeWindows(JSON.parse(JSON.stringify(windowsForm.encode(value))) as object).value).toEqual(value)
    }),
  )
})

test('any JSON is read, and what comes of it is written and read again as it is', () => {
  const anything = fc.oneof(fc.object(), fc.record({ follows: fc.jsonValue(), settings: fc.jsonValue() }))
  fc.assert(
    fc.property(anything, (raw) => {
      const { value } = decodeWindows(raw)
      expect(decodeWindows(windowsForm.encode(value)).value).toEqual(value)
    }),
  )
})

function keep() {
  const clock = createFakeClock(0)
  const document = { value: {} as KeptWindows, replace: vi.fn<(next: KeptWindows) => void>() }
  return { clock, document, keeper: createWindowKeeper(document, clock) }
}

describe('the keeper', () => {
  test('writes once a window rests, and at once when told that the app ends', () => {
    const { clock, document, keeper } = keep()
    keeper.keep('follows', { place: { bounds: kept, state: 'normal' } })
    keeper.keep('follows', { zoom: 2 })
    expect(document.replace).not.toHaveBeenCalled()
    clock.advance(500)
    expect(document.replace).toHaveBeenCalledExactlyOnceWith({ follows: { place, zoom: 2 } })
    keeper.flush()
    expect(document.replace).toHaveBeenCalledOnce()
    keeper.keep('settings', { zoom: 1.5 })
    keeper.flush()
    expect(document.replace).toHaveBeenCalledTimes(2)
  })

  test('writes at once what must outlive a crash, and what was waiting along with it', () => {
    const { clock, document, keeper } = keep()
    keeper.keep('chat 1', { opacity: 50 })
    keeper.keep('chat 1', { isOpen: true }, 'now')
    expect(document.replace).toHaveBeenCalledExactlyOnceWith({ 'chat 1': { opacity: 50, isOpen: true } })
    keeper.keep('chat 1', { isOpen: undefined }, 'now')
    expect(keeper.of('chat 1')).toEqual({ opacity: 50 })
    clock.advance(500)
    expect(document.replace).toHaveBeenCalledTimes(2)
  })

  test('a backup says where windows were, and not which of them are open now', () => {
    const { keeper } = keep()
    keeper.keep('chat 1', { isOpen: true }, 'now')
    keeper.replace({ 'chat 1': { opacity: 50 }, 'chat 2': { isOpen: true, isOnTop: true } })
    expect(keeper.all()).toEqual({ 'chat 1': { opacity: 50, isOpen: true }, 'chat 2': { isOnTop: true } })
  })

  test('a whole that is taken over is not undone by what was waiting', () => {
    const { clock, document, keeper } = keep()
    keeper.keep('follows', { zoom: 2 })
    keeper.replace({ follows: { zoom: 1.1 } })
    clock.advance(500)
    expect(keeper.of('follows')).toEqual({ zoom: 1.1 })
    expect(document.replace).toHaveBeenCalledOnce()
  })
})

describe('the zoom', () => {
  test('goes by the steps of a browser and stops at its ends', () => {
    expect(zoomAfter(1, 'zoom-in')).toBe(1.1)
    expect(zoomAfter(1, 'zoom-out')).toBe(0.9)
    expect(zoomAfter(0.93, 'zoom-out')).toBe(0.9)
    expect(zoomAfter(3, 'zoom-in')).toBe(3)
    expect(zoomAfter(0.5, 'zoom-out')).toBe(0.5)
    expect(zoomAfter(2.5, 'zoom-reset')).toBe(1)
  })

  test('is kept by kind, and shown at once', () => {
    const keeper = createWindowKeeper({ value: {}, replace: vi.fn() }, createFakeClock(0))
    const apply = vi.fn()
    const zoom = createWindowZoom(keeper, apply)
    zoom.command('connection', 'zoom-in')
    expect(apply).toHaveBeenCalledExactlyOnceWith('connection', 1.1)
    expect([zoom.of('connection'), zoom.of('follows')]).toEqual([1.1, 1])
    expect(zoom.factors.getState()).toEqual(
      new Map([
        ['follows', 1],
        ['chat', 1],
        ['viewers', 1],
        ['archive', 1],
        ['connection', 1.1],
        ['settings', 1],
      ]),
    )
    zoom.set('follows', 9)
    expect(keeper.of('follows').zoom).toBe(3)
  })
})

const press = (change: object, platform = 'linux') =>
  windowCommandOf(
    { type: 'keyDown', key: '', control: true, meta: false, alt: false, shift: false, ...change },
    platform,
  )

describe('the keys of every window', () => {
  test.each([
    ['+', 'zoom-in'],
    ['=', 'zoom-in'],
    ['-', 'zoom-out'],
    ['0', 'zoom-reset'],
    [',', 'settings'],
    ['k', null],
    ['constructor', null],
  ])('Ctrl %s means %s', (key, command) => expect(press({ key })).toBe(command))

  test('with Shift, F leads to the archive; without, it is the page’s', () => {
    expect(press({ key: 'F', shift: true })).toBe('archive')
    expect(press({ key: 'f', shift: true })).toBe('archive')
    expect(press({ key: 'f' })).toBeNull()
    expect(press({ key: 'F', shift: true, control: false })).toBeNull()
  })

  test('only a press counts, and only with the key of the platform', () => {
    expect(press({ key: ',', type: 'keyUp' })).toBeNull()
    expect(press({ key: ',', control: false })).toBeNull()
    expect(press({ key: ',', alt: true })).toBeNull()
    expect(press({ key: ',' }, 'darwin')).toBeNull()
    expect(press({ key: ',', control: false, meta: true }, 'darwin')).toBe('settings')
  })
})
