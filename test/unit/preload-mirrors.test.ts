import { expect, test, vi } from 'vitest'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import { MIRROR_ACKNOWLEDGE, MIRROR_STOP } from '#shared/bridge/mirror-protocol.ts'
import { createMirrors } from '../../src/preload/mirrors.ts'
import { eventually } from '../eventually.ts'

const batch = (seq: number, snapshot = false): MirrorBatch<unknown> => ({ seq, snapshot, entries: [['key', seq]] })

function watching(answer: () => Promise<unknown>) {
  const invoke = vi.fn<(channel: string, args: unknown) => Promise<unknown>>((channel) =>
    channel === 'follows.list' ? answer() : Promise.resolve({ ok: true }),
  )
  const mirrors = createMirrors(invoke)
  const seen: number[] = []
  const onFailure = vi.fn<(failure: { code: string }) => void>()
  const stop = mirrors.watch('follows.list', ({ seq }) => seen.push(seq), onFailure)
  const push = (seq: number): void => mirrors.receive({ subscription: 1, batch: batch(seq) })
  const asked = (): number => invoke.mock.calls.filter(([channel]) => channel === 'follows.list').length
  return { invoke, mirrors, seen, onFailure, stop, push, asked }
}

test('a batch that overtakes the snapshot waits for it, and one that the snapshot holds is dropped', async () => {
  const late = Promise.withResolvers<unknown>()
  const { push, seen } = watching(() => late.promise)
  push(4)
  push(5)
  push(6)
  late.resolve({ ok: true, value: batch(5, true) })
  await eventually(() => expect(seen).toEqual([5, 6]))
})

test('after a lost batch everything is asked anew', async () => {
  let next = 0
  const { push, seen, asked, mirrors } = watching(() => Promise.resolve({ ok: true, value: batch(next, true) }))
  await eventually(() => expect(seen).toEqual([0]))
  next = 3
  push(1)
  push(3)
  await eventually(() => expect(seen).toEqual([0, 1, 3]))
  expect(asked()).toBe(2)
  // What still arrives of the first subscription must not count for the second.
  push(4)
  mirrors.receive({ subscription: 2, batch: batch(4) })
  expect(seen).toEqual([0, 1, 3, 4])
})

test('every batch is acknowledged by its number', async () => {
  const { push, invoke } = watching(() => Promise.resolve({ ok: true, value: batch(0, true) }))
  push(1)
  expect(invoke).toHaveBeenCalledWith(MIRROR_ACKNOWLEDGE, { subscription: 1, seq: 1 })
})

test.each([
  ['main refuses', () => Promise.resolve({ ok: false, error: { code: 'forbidden', detail: '' } }), 'forbidden'],
  ['main cannot be asked', () => Promise.reject(new Error('gone')), 'internal'],
])('the watcher hears of it when %s', async (_name, answer, code) => {
  const { onFailure } = watching(answer)
  await eventually(() => expect(onFailure).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code })))
})

test('nothing arrives after the end, and main is told', async () => {
  const { push, seen, stop, invoke } = watching(() => Promise.resolve({ ok: true, value: batch(0, true) }))
  await eventually(() => expect(seen).toEqual([0]))
  stop()
  push(1)
  expect(seen).toEqual([0])
  expect(invoke).toHaveBeenCalledWith(MIRROR_STOP, { subscription: 1 })
})
