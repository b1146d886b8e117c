import { expect, test, vi } from 'vitest'
import type { ChatWindowLook, WindowAbilities } from '#shared/model/chat-window.ts'
import { createChatWindows } from '../../src/main/desktop/chat-windows.ts'
import type { KeptWindows } from '../../src/main/desktop/kept-windows.ts'
import { createWindowKeeper } from '../../src/main/desktop/window-keeper.ts'
import { createFakeClock } from '../fake-clock.ts'

const ALL: WindowAbilities = { onTop: true, opacity: true, clickThrough: true }

/** A window that only writes down what was done to it. */
function aWindow() {
  const listeners = new Map<string, () => void>()
  return {
    setAlwaysOnTop: vi.fn(),
    setOpacity: vi.fn(),
    setIgnoreMouseEvents: vi.fn(),
    once: (event: string, listener: () => void) => listeners.set(event, listener),
    happens: (event: 'show' | 'closed') => listeners.get(event)?.(),
  }
}

interface Given {
  can?: WindowAbilities
  value?: KeptWindows
  remembers?: boolean
  platform?: NodeJS.Platform
}

function windows({ can = ALL, value = {}, remembers = true, platform = 'win32' }: Given = {}) {
  const open = new Map<number, ReturnType<typeof aWindow>>()
  const kept = createWindowKeeper({ value, replace: vi.fn() }, createFakeClock(0))
  const made = createChatWindows({
    find: (userId) => open.get(userId),
    kept,
    can,
    remembers: () => remembers,
    platform,
  })
  function appear(userId: number) {
    const window = aWindow()
    open.set(userId, window)
    made.dress(window, userId)
    window.happens('show')
    return window
  }
  const lookOf = (userId: number) => made.state({ userId }).get('window')
  return { made, kept, open, appear, lookOf }
}

test('what is chosen for a window is done, kept and told, and another one has no part in it', () => {
  const { made, kept, appear, lookOf } = windows()
  const [first, second] = [appear(1), appear(2)]
  const onChange = vi.fn()
  made.state({ userId: 1 }).subscribe(onChange)
  const onOther = vi.fn()
  made.state({ userId: 2 }).subscribe(onOther)
  made.change(1, { isOnTop: true, opacity: 60 })
  expect(first.setAlwaysOnTop).toHaveBeenCalledExactlyOnceWith(true)
  expect(first.setOpacity).toHaveBeenCalledExactlyOnceWith(0.6)
  expect(second.setAlwaysOnTop).not.toHaveBeenCalled()
  expect(kept.of('chat 1')).toEqual({ isOnTop: true, opacity: 60 })
  expect(lookOf(1)).toEqual({ isOnTop: true, opacity: 60, isClickThrough: false, can: ALL })
  expect(onChange).toHaveBeenCalledExactlyOnceWith(['window'])
  expect(onOther).not.toHaveBeenCalled()
  made.change(1, { isOnTop: false, opacity: 100 })
  expect(kept.of('chat 1')).toEqual({})
})

test('a window comes back as it was, but can be clicked', () => {
  const { made, appear, open, lookOf } = windows()
  const before = appear(1)
  made.change(1, { isOnTop: true, opacity: 50, isClickThrough: true })
  expect(before.setIgnoreMouseEvents).toHaveBeenCalledExactlyOnceWith(true, { forward: true })
  open.delete(1)
  before.happens('closed')
  expect(made.looks.getState().size).toBe(0)
  const after = appear(1)
  expect(after.setAlwaysOnTop).toHaveBeenCalledExactlyOnceWith(true)
  expect(after.setOpacity).toHaveBeenCalledExactlyOnceWith(0.5)
  expect(after.setIgnoreMouseEvents).not.toHaveBeenCalled()
  expect(lookOf(1)).toMatchObject({ isOnTop: true, opacity: 50, isClickThrough: false })
})

test('the window before it, which crashed, takes nothing along when it is closed at last', () => {
  const { made, appear, lookOf } = windows()
  const crashed = appear(1)
  made.change(1, { isOnTop: true, isClickThrough: true })
  appear(1)
  crashed.happens('closed')
  expect(lookOf(1)).toMatchObject({ isOnTop: true, isClickThrough: false })
})

test('whatever lets clicks through can be clicked again: one window, or all', () => {
  const { made, appear, lookOf } = windows()
  const shown = [appear(1), appear(2), appear(3)]
  for (const userId of [1, 2]) made.change(userId, { isClickThrough: true })
  made.makeClickable(1)
  expect([1, 2].map((userId) => lookOf(userId)?.isClickThrough)).toEqual([false, true])
  expect(shown[0]?.setIgnoreMouseEvents).toHaveBeenLastCalledWith(false, undefined)
  made.makeClickable()
  expect(lookOf(2)?.isClickThrough).toBe(false)
  expect(shown[2]?.setIgnoreMouseEvents).not.toHaveBeenCalled()
})

test.each<[keyof WindowAbilities, Partial<ChatWindowLook>, Partial<ChatWindowLook>]>([
  ['onTop', { isOnTop: true }, { isOnTop: false }],
  ['opacity', { opacity: 70 }, { opacity: 100 }],
  ['clickThrough', { isClickThrough: true }, { isClickThrough: false }],
])('where %s cannot be had it is refused with the reason, and nothing changes', (ability, wanted, usual) => {
  const can = { ...ALL, [ability]: 'wayland' as const }
  const { made, appear, lookOf } = windows({ can })
  appear(1)
  expect(() => made.change(1, wanted)).toThrow(expect.objectContaining({ code: 'not-possible-here' }))
  expect(lookOf(1)).toEqual({ isOnTop: false, opacity: 100, isClickThrough: false, can })
  expect(() => made.change(1, usual)).not.toThrow()
})

test('what is kept from another desktop is not tried where it cannot be had, and stays kept', () => {
  const value: KeptWindows = { 'chat 1': { isOnTop: true, opacity: 50 } }
  const { kept, appear, lookOf } = windows({ value, can: { ...ALL, onTop: 'wayland', opacity: 'old-electron' } })
  const window = appear(1)
  expect(window.setAlwaysOnTop).not.toHaveBeenCalled()
  expect(window.setOpacity).not.toHaveBeenCalled()
  expect(lookOf(1)).toMatchObject({ isOnTop: false, opacity: 100 })
  expect(kept.of('chat 1')).toEqual({ isOnTop: true, opacity: 50 })
})

test('Linux forwards no pointer, and without remembered windows each begins plain', () => {
  const value: KeptWindows = { 'chat 1': { isOnTop: true } }
  const { made, appear, lookOf } = windows({ value, remembers: false, platform: 'linux' })
  const window = appear(1)
  expect(lookOf(1)?.isOnTop).toBe(false)
  made.change(1, { isClickThrough: true })
  expect(window.setIgnoreMouseEvents).toHaveBeenCalledExactlyOnceWith(true, undefined)
})

test('a window that is not open is not changed', () => {
  const { made, kept } = windows()
  made.change(1, { isOnTop: true })
  expect(kept.of('chat 1')).toEqual({})
})
