import { describe, expect, test } from 'vitest'
import { mayUse, type Caller } from '../../src/main/bridge/gate.ts'

const own: Caller = { kind: 'follows', frameUrl: 'app://afterparti/?view=follows', isMainFrame: true }

test('the follows window may use its groups', () => {
  expect(mayUse(own, 'follows')).toBe(true)
  expect(mayUse(own, null)).toBe(true)
})

describe('refused', () => {
  test.each<[string, Partial<Caller>]>([
    ['a web contents that the app did not make', { kind: null }],
    ['a frame inside the page', { isMainFrame: false }],
    ['a frame that is gone', { frameUrl: null }],
    ['another origin', { frameUrl: 'https://parti.com/' }],
    ['another host of our scheme', { frameUrl: 'app://afterparti.evil/' }],
    ['our host under another scheme', { frameUrl: 'https://afterparti/' }],
    ['a file', { frameUrl: 'file:///afterparti/index.html' }],
    ['an empty page', { frameUrl: 'about:blank' }],
    ['something that is no URL', { frameUrl: 'afterparti' }],
  ])('%s', (_name, change) => {
    expect(mayUse({ ...own, ...change }, 'follows')).toBe(false)
    expect(mayUse({ ...own, ...change }, null)).toBe(false)
  })
  test('a group that is not in the window’s row', () => {
    expect(mayUse(own, 'archive')).toBe(false)
    expect(mayUse(own, 'constructor')).toBe(false)
  })
})
