import { describe, expect, it, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import { ask, wordsFor } from '../../src/renderer/bridge.ts'
import { createMirror, type Watch } from '../../src/renderer/stores/mirror.ts'

type Watcher = Parameters<Watch<string>>

/** A mirror, and what main would call to feed it. */
function openMirror() {
  const watchers: Watcher[] = []
  const store = createMirror<string>((...watcher) => {
    watchers.push(watcher)
    return () => {}
  })
  // The first look begins it.
  store.getState()
  const [[deliver, fail]] = watchers as [Watcher]
  return { store, deliver, fail }
}

describe('a mirror of the main process', () => {
  it('is asked for once, and only by a window that looks at it', () => {
    const watch = vi.fn<Watch<string>>(() => () => {})
    const store = createMirror(watch)
    expect(watch).not.toHaveBeenCalled()
    store.subscribe(() => {})
    store.getState()
    expect(watch).toHaveBeenCalledTimes(1)
  })

  it('is not ready before the first batch, even an empty one', () => {
    const { store, deliver } = openMirror()
    expect(store.getState().ready).toBe(false)
    deliver({ seq: 1, snapshot: true, entries: [] })
    expect(store.getState().ready).toBe(true)
  })

  it('applies changes and removals to what is known, in one change of state per batch', () => {
    const { store, deliver } = openMirror()
    deliver({
      seq: 1,
      snapshot: true,
      entries: [
        ['a', '1'],
        ['b', '1'],
      ],
    })
    const listener = vi.fn<() => void>()
    store.subscribe(listener)
    deliver({
      seq: 2,
      snapshot: false,
      entries: [
        ['a', null],
        ['b', '2'],
        ['c', '3'],
      ],
    })
    expect([...store.getState().items]).toEqual([
      ['b', '2'],
      ['c', '3'],
    ])
    expect(listener).toHaveBeenCalledTimes(1)
  })

  it('forgets everything with a new snapshot', () => {
    const { store, deliver } = openMirror()
    deliver({ seq: 1, snapshot: true, entries: [['a', '1']] })
    deliver({ seq: 1, snapshot: true, entries: [['b', '1']] })
    expect([...store.getState().items.keys()]).toEqual(['b'])
  })

  it('does not change the map that a view still holds', () => {
    const { store, deliver } = openMirror()
    deliver({ seq: 1, snapshot: true, entries: [['a', '1']] })
    const held = store.getState().items
    deliver({ seq: 2, snapshot: false, entries: [['a', null]] })
    expect(held.get('a')).toBe('1')
  })

  it('keeps the reason of a refusal', () => {
    const { store, fail } = openMirror()
    fail({ code: 'forbidden', detail: '' })
    expect(store.getState().failure?.code).toBe('forbidden')
  })
})

describe('a call over the bridge', () => {
  it('gives the value of an answer', async () => {
    expect(await ask(Promise.resolve({ ok: true, value: 7 }))).toBe(7)
  })

  it('throws a failure with its code, for which there are words', async () => {
    const call = ask(Promise.resolve({ ok: false, error: { code: 'channel-not-found', detail: 'no such user' } }))
    await expect(call).rejects.toMatchObject({ code: 'channel-not-found', message: 'no such user' })
    expect(wordsFor(new BridgeError('already-followed'))).toBe('You follow this channel already.')
  })

  it('throws an internal failure when main does not answer', async () => {
    await expect(ask(Promise.reject(new Error('gone')))).rejects.toMatchObject({ code: 'internal' })
  })
})
