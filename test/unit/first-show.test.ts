import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { LONGEST_START_MS, showFirst, type NewWindow } from '../../src/main/desktop/first-show.ts'
import { createFakeClock } from '../fake-clock.ts'

function opened() {
  const page = new EventEmitter()
  const window = Object.assign(new EventEmitter(), { webContents: page })
  const clock = createFakeClock(0)
  const show = vi.fn<() => void>(() => void window.emit('show'))
  const onPainted = vi.fn<() => void>()
  showFirst(window as unknown as NewWindow, { clock, show, onPainted })
  return { window, page, clock, show, onPainted }
}

test('a window is shown once it has something to show, and has painted a moment after its code has run', () => {
  const { window, page, clock, show, onPainted } = opened()
  clock.advance(500)
  expect(show).not.toHaveBeenCalled()
  window.emit('ready-to-show')
  expect(show).toHaveBeenCalledOnce()
  clock.advance(1_000)
  expect(onPainted).not.toHaveBeenCalled()
  page.emit('dom-ready')
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

test('a window that was asked for before it was ready stays as it is', () => {
  const { window, page, clock, show, onPainted } = opened()
  window.emit('show')
  page.emit('dom-ready')
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
