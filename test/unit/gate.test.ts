import { describe, expect, test } from 'vitest'
import { ACCESS, type WindowKind } from '../../src/main/bridge/access.ts'
import { mayUse, type Caller } from '../../src/main/bridge/gate.ts'

const own: Caller = {
  kind: 'follows',
  userId: null,
  frameUrl: 'app://afterparti/?view=follows',
  isMainFrame: true,
}

test('the follows window may use its groups', () => {
  expect(mayUse(own, 'follows')).toBe(true)
  expect(mayUse(own, null)).toBe(true)
})

test('the window about the connection may use its groups and not those of the list', () => {
  const connection: Caller = { ...own, kind: 'connection', frameUrl: 'app://afterparti/?view=connection' }
  for (const group of ['connection', 'app', 'settings']) expect(mayUse(connection, group)).toBe(true)
  expect(mayUse(connection, 'follows')).toBe(false)
})

test('no other window may use the group of the connection, which tells raw texts and writes files', () => {
  const others = Object.keys(ACCESS).filter((kind) => kind !== 'connection') as WindowKind[]
  expect(others).not.toEqual([])
  for (const kind of others) expect(mayUse({ ...own, kind }, 'connection')).toBe(false)
})

test('no other window may use the group of the archive, which tells everything that was said and forgets it', () => {
  const others = Object.keys(ACCESS).filter((kind) => kind !== 'archive') as WindowKind[]
  expect(others).not.toEqual([])
  for (const kind of others) expect(mayUse({ ...own, kind }, 'archive')).toBe(false)
  expect(mayUse({ ...own, kind: 'archive' }, 'archive')).toBe(true)
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

test('only the window of settings may use what touches the desktop, the account and the data as a whole', () => {
  const others = Object.keys(ACCESS).filter((kind) => kind !== 'settings') as WindowKind[]
  for (const group of ['startup', 'network', 'account', 'data', 'windows', 'about']) {
    expect(mayUse({ ...own, kind: 'settings' }, group)).toBe(true)
    for (const kind of others) expect(mayUse({ ...own, kind }, group)).toBe(false)
  }
  for (const group of ['follows', 'connection']) expect(mayUse({ ...own, kind: 'settings' }, group)).toBe(false)
})
