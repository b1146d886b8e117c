import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { LONGEST_START_MS, showFirst, type NewWindow } from '../../src/main/desktop/first-show.ts'
import { createFakeClock } from '../fake-clock.ts'

function opened() {
  const window = new EventEmitter()
  const clock = createFakeClock(0)
  const show = vi.fn<() => void>(() => void window.emit('show'))
  const onPainted = vi.fn<() => void>()
  showFirst(window as unknown as NewWindow, { clock, show, onPainted })
  return { window, clock, show, onPainted }
}

test('a window is shown once it has something to show, and has painted a moment later', () => {
  const { window, clock, show, onPainted } = opened()
  clock.advance(500)
  expect(show).not.toHaveBeenCalled()
  window.emit('ready-to-show')
  expect(onPainted).not.toHaveBeenCalled()
  clock.advance(LONGEST_START_MS)
  expect(show).toHaveBeenCalledOnce()
  expect(onPainted).toHaveBeenCalledOnce()
})

test('a window that never gets ready is shown all the same', () => {
  const { clock, show, onPainted } = opened()
  clock.advance(LONGEST_START_MS)
  expect(show).toHaveBeenCalledOnce()
  clock.advance(1_000)
  expect(onPainted).toHaveBeenCalledOnce()
})

test('a window that was asked for before it was ready does not keep the app waiting, and stays as it is', () => {
  const { window, clock, show, onPainted } = opened()
  window.emit('show')
  clock.advance(1_000)
  expect(onPainted).toHaveBeenCalledOnce()
  window.emit('ready-to-show')
  clock.advance(LONGEST_START_MS)
  expect(show).not.toHaveBeenCalled()
  expect(onPainted).toHaveBeenCalledOnce()
})

test('a window that was closed before is not shown, and nobody waits for it', () => {
  const { window, clock, show, onPainted } = opened()
  window.emit('closed')
  clock.advance(1_000)
  expect(onPainted).toHaveBeenCalledOnce()
  clock.advance(LONGEST_START_MS)
  expect(show).not.toHaveBeenCalled()
})
