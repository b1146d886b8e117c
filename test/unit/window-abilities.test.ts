import { expect, test } from 'vitest'
import { windowAbilities, windowSystem } from '../../src/main/desktop/window-abilities.ts'

const linux = (isWayland: boolean, electron: number) => windowAbilities({ platform: 'linux', isWayland, electron })

test('elsewhere than on Linux windows can do everything', () => {
  for (const platform of ['win32', 'darwin'] as const) {
    expect(windowAbilities({ platform, isWayland: false, electron: 33 })).toEqual({
      onTop: true,
      opacity: true,
      clickThrough: true,
    })
  }
})

test.each([
  [33, { onTop: true, opacity: 'old-electron', clickThrough: true }],
  [43, { onTop: true, opacity: 'old-electron', clickThrough: 'old-electron' }],
  [44, { onTop: true, opacity: true, clickThrough: 'old-electron' }],
  [45, { onTop: true, opacity: true, clickThrough: true }],
])('on X11 under Electron %i: %j', (electron, expected) => expect(linux(false, electron)).toEqual(expected))

test.each([
  [33, { onTop: 'wayland', opacity: 'old-electron', clickThrough: 'old-electron' }],
  [44, { onTop: 'wayland', opacity: true, clickThrough: 'old-electron' }],
  [45, { onTop: 'wayland', opacity: true, clickThrough: true }],
])('on Wayland under Electron %i: %j', (electron, expected) => expect(linux(true, electron)).toEqual(expected))

const isWayland = (
  ozonePlatform: string,
  electron: number,
  sessionType?: string,
  platform: NodeJS.Platform = 'linux',
) => windowSystem({ platform, electron, ozonePlatform, sessionType }).isWayland

test('what Chromium chose counts, and else what it chooses by default', () => {
  expect(isWayland('x11', 45, 'wayland')).toBe(false)
  expect(isWayland('wayland', 33, 'x11')).toBe(true)
  expect(isWayland('', 37, 'wayland')).toBe(false)
  expect(isWayland('', 38, 'wayland')).toBe(true)
  expect(isWayland('', 45, 'x11')).toBe(false)
  expect(isWayland('', 45)).toBe(false)
  expect(isWayland('', 45, 'wayland', 'win32')).toBe(false)
})
