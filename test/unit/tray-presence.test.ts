import { expect, test, vi } from 'vitest'
import { createTrayPresence } from '../../src/main/desktop/tray-presence.ts'
import { createFakeClock } from '../fake-clock.ts'

function presence() {
  const clock = createFakeClock(0)
  const onSettled = vi.fn<(present: boolean) => void>()
  return { clock, onSettled, made: createTrayPresence({ clock, onSettled }) }
}

test('the app may not hide before a tray is known to be there', () => {
  const { made } = presence()
  expect(made.mayHide()).toBe(false)
  made.hostChanged('present')
  expect(made.mayHide()).toBe(true)
  made.hostChanged('absent')
  expect(made.mayHide()).toBe(false)
})

test('a tray that comes some seconds after the app is no absence', () => {
  const { clock, onSettled, made } = presence()
  made.hostChanged('absent')
  clock.advance(9_000)
  made.hostChanged('present')
  clock.advance(60_000)
  expect(onSettled.mock.calls).toEqual([[true]])
})

test('a missing tray is told once, also when nobody ever answered', () => {
  const { clock, onSettled } = presence()
  clock.advance(60_000)
  expect(onSettled.mock.calls).toEqual([[false]])
})

test('a panel that crashes is waited for, then missed', () => {
  const { clock, onSettled, made } = presence()
  made.hostChanged('present')
  made.hostChanged('absent')
  clock.advance(10_000)
  expect(onSettled.mock.calls).toEqual([[true], [false]])
})
