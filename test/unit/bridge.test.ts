import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { channelOf, contract } from '#shared/bridge/contract.ts'
import { BridgeError, type Answer } from '#shared/bridge/errors.ts'
import { MIRROR_ACKNOWLEDGE, MIRROR_PUSH, MIRROR_STOP } from '#shared/bridge/mirror-protocol.ts'
import type { ChatEntry } from '#shared/model/chat-entry.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import type { Changed } from '#shared/model/saved-follows.ts'
import type { ViewerHistory } from '#shared/model/viewer-history.ts'
import type { Handlers } from '../../src/main/bridge/handlers.ts'
import { serveBridge, type BridgeWindow } from '../../src/main/bridge/serve.ts'
import { createFakeClock } from '../fake-clock.ts'

const nothingTold = () => Promise.reject(new BridgeError('parti-unreachable'))

function serve(change: Partial<Handlers['follows']> = {}) {
  const clock = createFakeClock(0)
  const settings = createStore<ReadonlyMap<string, Settings>>(() => new Map([['settings', DEFAULT_SETTINGS]]))
  const answers = new Map<string, (window: BridgeWindow, args: unknown) => Promise<Answer<unknown>>>()
  const onFault = vi.fn()
  const calls = {
    add: vi.fn(() => Promise.reject(new BridgeError('channel-not-found'))),
    remove: vi.fn((): Changed => ({ change: 1 })),
    undo: vi.fn(),
    edit: vi.fn(() => ({ change: null })),
    move: vi.fn(() => ({ change: null })),
    renameGroup: vi.fn(() => ({ change: null })),
    removeGroup: vi.fn(() => ({ change: null })),
    moveGroup: vi.fn(() => ({ change: null })),
    recentViewers: vi.fn(() => []),
    copyLinks: vi.fn(),
    addLines: vi.fn(),
    cancelLines: vi.fn(),
    forgetLines: vi.fn(),
    exportFile: vi.fn(() => ({ path: null })),
    readFile: vi.fn(() => null),
    takeFile: vi.fn(() => ({ change: null })),
    seen: vi.fn(),
    openStream: vi.fn(),
    update: vi.fn(),
    exportDiagnostics: vi.fn(() => ({ path: null })),
    begin: vi.fn(),
    confirm: vi.fn(),
    setWindow: vi.fn(),
    forgetChannel: vi.fn(),
    history: vi.fn((): ViewerHistory => ({ step: 'raw', stretches: [] })),
    exportPng: vi.fn(() => ({ path: null })),
  }
  const empty = createStore<ReadonlyMap<string, never>>(() => new Map<string, never>())
  const rooms = new Map([[7, new Map<string, ChatEntry>()]])
  const listeners = new Set<(keys: Iterable<string>) => void>()
  const room = ({ userId }: { userId: number }) => ({
    entries: () => rooms.get(userId) ?? [],
    get: (key: string) => rooms.get(userId)?.get(key),
    subscribe(listener: (keys: Iterable<string>) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  })
  function say(entry: ChatEntry): void {
    rooms.get(7)?.set('p1', entry)
    for (const listener of listeners) listener(['p1'])
  }
  const bridge = serveBridge({
    transport: { handle: (channel, answer) => answers.set(channel, answer) },
    clock,
    onFault,
    handlers: {
      follows: { ...calls, list: empty, arrangement: empty, lines: empty, ...change },
      channel: {
        profile: nothingTold,
        live: nothingTold,
        pinned: nothingTold,
        moderators: nothingTold,
        passes: nothingTold,
        posts: nothingTold,
        scheduled: nothingTold,
        past: nothingTold,
        openStream: vi.fn(),
        openShow: vi.fn(),
        find: () => null,
        follow: () => ({ change: null }),
        undoFollow: vi.fn(),
      },
      chat: {
        entries: room,
        room: () => ({ entries: () => [], get: () => undefined, subscribe: () => () => undefined }),
        retry: vi.fn(),
        show: vi.fn(),
        openLink: vi.fn(),
        window: () => ({ entries: () => [], get: () => undefined, subscribe: () => () => undefined }),
        setWindow: calls.setWindow,
        openOnSite: vi.fn(),
        copy: vi.fn(),
      },
      chatRules: {
        current: empty,
        change: vi.fn(),
        setNote: vi.fn(),
        whyNoPattern: vi.fn(() => ({ reason: null })),
      },
      archive: {
        request: empty,
        search: vi.fn(() => ({ rows: [], next: null, names: {} })),
        userRows: vi.fn(() => ({ rows: [], next: null, rooms: null, names: {} })),
        mentions: vi.fn(() => ({ rows: [], next: null, unseen: 0, names: {} })),
        markMentionsSeen: vi.fn(),
        around: vi.fn(() => []),
        openLink: vi.fn(),
        facts: vi.fn(),
        forgetChannel: calls.forgetChannel,
        forgetUser: vi.fn(),
        exportRange: vi.fn(() => ({ path: null })),
      },
      viewers: {
        show: vi.fn(),
        now: () => ({ entries: () => [], get: () => undefined, subscribe: () => () => undefined }),
        channels: vi.fn(() => []),
        history: calls.history,
        shows: vi.fn(() => []),
        marks: vi.fn(() => []),
        chatActivity: vi.fn(() => []),
        habits: vi.fn(),
        openChat: vi.fn(),
        exportCsv: vi.fn(() => ({ path: null })),
        exportPng: calls.exportPng,
        copyPng: vi.fn(),
        forget: vi.fn(),
      },
      discovery: { live: nothingTold, featured: nothingTold, justLive: empty },
      pause: { begin: calls.begin, end: vi.fn(), current: empty },
      launch: { confirm: calls.confirm, dismiss: vi.fn(), current: empty },
      alerts: {
        inbox: empty,
        rules: empty,
        markSeen: vi.fn(),
        changeStandard: vi.fn(),
        setChannel: vi.fn(),
        setQuietHours: vi.fn(),
        dryRun: vi.fn(() => []),
        test: vi.fn(),
        playSound: vi.fn(),
        chooseSound: vi.fn(() => null),
      },
      app: {
        retry: vi.fn(),
        showConnection: vi.fn(),
        showSettings: vi.fn(),
        showArchive: vi.fn(),
        quit: vi.fn(),
        status: empty,
      },
      settings: { doNotDisturb: vi.fn(), update: calls.update, current: settings, speech: empty },
      startup: { status: empty, change: calls.update },
      network: { facts: vi.fn() },
      account: { token: empty, takeToken: calls.update, forgetToken: calls.update, importFollows: vi.fn() },
      data: {
        facts: vi.fn(),
        showFolder: vi.fn(),
        backUp: vi.fn(),
        chooseBackup: vi.fn(),
        previewKept: calls.update,
        restore: calls.update,
        undoRestore: calls.update,
      },
      windows: { zoom: empty, setZoom: calls.update },
      about: { versions: vi.fn() },
      connection: {
        hosts: empty,
        sockets: empty,
        requests: empty,
        unknown: empty,
        unknownCounts: empty,
        channels: empty,
        exportDiagnostics: calls.exportDiagnostics,
      },
    },
  })
  const post = vi.fn()
  const window: BridgeWindow = {
    id: 1,
    kind: 'follows',
    userId: null,
    frameUrl: 'app://afterparti/?view=follows',
    isMainFrame: true,
    pace: () => 'focused',
    post,
  }
  const ask = (channel: string, args?: unknown, from: BridgeWindow = window) =>
    answers.get(channel)?.(from, args) ?? Promise.reject(new Error(`nobody serves ${channel}`))
  return { ask, answers, bridge, listeners, say, calls, clock, onFault, post, settings, window }
}

test('serves every entry of the contract and the three channels of the mirrors, nothing else', () => {
  const entries = Object.entries(contract).flatMap(([group, names]) =>
    Object.keys(names).map((name) => channelOf(group, name)),
  )
  expect([...serve().answers.keys()].toSorted()).toEqual([...entries, MIRROR_ACKNOWLEDGE, MIRROR_STOP].toSorted())
})

test('passes checked arguments on, without what is not in the guard', async () => {
  const { ask, calls } = serve()
  expect(await ask('follows.remove', { userIds: [7], extra: true })).toEqual({ ok: true, value: { change: 1 } })
  expect(calls.remove).toHaveBeenCalledWith({ userIds: [7] }, expect.anything())
})

test('a call is told which window asks, as main knows it', async () => {
  const { ask, calls, window } = serve()
  const args = { userId: 7, change: { isOnTop: true } }
  await ask('chat.setWindow', args, { ...window, kind: 'chat', userId: 7 })
  expect(calls.setWindow).toHaveBeenCalledWith(args, expect.objectContaining({ kind: 'chat', userId: 7 }))
  for (const change of [{ opacity: 39 }, { opacity: 101 }, { opacity: 50.5 }, { isOnTop: 1 }]) {
    expect(await ask('chat.setWindow', { userId: 7, change })).toMatchObject({ error: { code: 'invalid-arguments' } })
  }
  expect(calls.setWindow).toHaveBeenCalledOnce()
})

test.each([
  ['follows.remove', { userIds: ['7'] }],
  ['follows.remove', { userIds: [-1] }],
  ['follows.remove', { userIds: [1.5] }],
  ['pause.begin', { choice: 'for-ever' }],
  ['pause.begin', undefined],
  ['launch.confirm', { id: 0 }],
  ['follows.remove', undefined],
  ['follows.add', { text: '' }],
  ['follows.add', { text: 'x'.repeat(2_001) }],
  ['follows.edit', { userIds: [7], change: { note: 'x'.repeat(501) } }],
  ['follows.edit', { userIds: [7], change: { group: ' ' } }],
  ['follows.addLines', { lines: ['x'.repeat(2_001)] }],
  ['follows.exportFile', { form: 'exe' }],
  ['follows.seen', { any: 1 }],
  ['settings.update', { change: { theme: 'pink' } }],
  ['settings.update', { change: { textSize: 95 } }],
  ['settings.update', { change: { textSize: 140 } }],
  ['settings.update', { change: { restHosts: { order: 'https://a.example', pinned: null } } }],
  ['startup.change', { isOn: 'yes' }],
  ['data.previewKept', { name: '' }],
  ['data.restore', { id: 0 }],
  ['windows.setZoom', { kind: 'elsewhere', factor: 1 }],
  ['viewers.history', { userId: 7, from: 0, to: 1, step: 'year' }],
  ['viewers.history', { userId: 7, from: -1, to: 1, step: 'raw' }],
  ['viewers.exportPng', { name: 'x', png: new Uint8Array([0x89, 0x50, 0x4e, 0x46]) }],
  ['viewers.exportPng', { name: 'x', png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  ['windows.setZoom', { kind: 'follows', factor: 30 }],
])('refuses %s with %j before its handler runs', async (channel, args) => {
  const { ask, calls, window } = serve()
  const kind = /^(?:follows|viewers|pause|launch)\./.test(channel) ? 'follows' : 'settings'
  expect(await ask(channel, args, { ...window, kind })).toMatchObject({
    ok: false,
    error: { code: 'invalid-arguments' },
  })
  for (const call of Object.values(calls)) expect(call).not.toHaveBeenCalled()
})

test('refuses a stranger on every channel, before it looks at the arguments', async () => {
  const { ask, answers, calls, window } = serve()
  const stranger = { ...window, kind: null }
  for (const channel of answers.keys()) {
    expect(await ask(channel, { userId: 7 }, stranger)).toMatchObject({ ok: false, error: { code: 'forbidden' } })
  }
  for (const call of Object.values(calls)) expect(call).not.toHaveBeenCalled()
})

test('carries a known failure as its code, and reports a strange one as a fault of the app', async () => {
  const { ask, calls, onFault } = serve()
  expect(await ask('follows.add', { text: 'nobody' })).toMatchObject({ error: { code: 'channel-not-found' } })
  expect(onFault).not.toHaveBeenCalled()
  calls.remove.mockImplementation(() => {
    throw new TypeError('boom')
  })
  expect(await ask('follows.remove', { userIds: [7] })).toEqual({
    ok: false,
    error: { code: 'internal', detail: 'boom' },
  })
  expect(onFault).toHaveBeenCalledOnce()
})

test('a mirror answers with a snapshot and pushes what changes, until the window stops it', async () => {
  const { ask, clock, post, settings } = serve()
  expect(await ask('settings.current', { subscription: 3 })).toMatchObject({
    value: { seq: 0, snapshot: true, entries: [['settings', DEFAULT_SETTINGS]] },
  })
  const dark: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
  settings.setState(new Map([['settings', dark]]), true)
  clock.advance(60)
  expect(post).toHaveBeenCalledExactlyOnceWith('mirror.push', {
    subscription: 3,
    batch: { seq: 1, snapshot: false, entries: [['settings', dark]] },
  })
  await ask(MIRROR_STOP, { subscription: 3 })
  settings.setState(new Map([['settings', DEFAULT_SETTINGS]]), true)
  clock.advance(60)
  expect(post).toHaveBeenCalledOnce()
})

test('a window that is gone is fed no more', async () => {
  const { ask, bridge, clock, post, settings, window } = serve()
  await ask('settings.current', { subscription: 1 })
  bridge.forget(window.id)
  settings.setState(new Map(), true)
  clock.advance(60)
  expect(post).not.toHaveBeenCalled()
})

test('a mirror of one of many shows the one that was asked for, and a wrong name of it is refused', async () => {
  const { ask, clock, listeners, post, say } = serve()
  const snapshot = { ok: true, value: { seq: 0, snapshot: true, entries: [] } }
  expect(await ask('chat.entries', { subscription: 1, of: { userId: 7 } })).toEqual(snapshot)
  const gap: ChatEntry = { kind: 'gap', order: 1, until: 2, from: null, to: null, filledBy: null }
  say(gap)
  clock.advance(60)
  const batch = { seq: 1, snapshot: false, entries: [['p1', gap]] }
  expect(post).toHaveBeenCalledExactlyOnceWith(MIRROR_PUSH, { subscription: 1, batch })
  await ask(MIRROR_STOP, { subscription: 1 })
  expect(listeners.size).toBe(0)
  for (const of of [undefined, {}, { userId: 'seven' }]) {
    expect(await ask('chat.entries', { subscription: 2, of })).toMatchObject({ error: { code: 'invalid-arguments' } })
  }
})
