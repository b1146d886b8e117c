import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Answer, BridgeErrorCode } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import type { Toast } from '../../src/renderer/ui/toast-queue.ts'
import { eventually } from '../eventually.ts'

const shown: (Toast & { isClosed: boolean })[] = []

vi.mock('../../src/renderer/ui/toast.ts', () => ({
  showToast(toast: Toast) {
    const one = { ...toast, isClosed: false }
    shown.push(one)
    return Promise.resolve(() => void (one.isClosed = true))
  },
}))

const done: Answer<undefined> = { ok: true, value: undefined }
const failed = (code: BridgeErrorCode): Answer<undefined> => ({ ok: false, error: { code, detail: '' } })

const undo = vi.fn<(args: { change: number }) => Promise<Answer<undefined>>>()
const asked = (): number[] => undo.mock.calls.map(([{ change }]) => change)

async function open() {
  const { undoLast } = await import('../../src/renderer/follows/changes.ts')
  const { unfollow } = await import('../../src/renderer/follows/unfollow.ts')
  return { undoLast, unfollow: (userId: number) => unfollow({ userId, name: `c${userId}`, account: null }) }
}

beforeEach(() => {
  vi.resetModules()
  shown.length = 0
  undo.mockReset().mockResolvedValue(done)
  vi.stubGlobal('window', {
    afterparti: {
      follows: {
        remove: ({ userIds }: { userIds: number[] }) => Promise.resolve({ ok: true, value: { change: userIds[0] } }),
        undo,
      },
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

it('undoes at once', async () => {
  const { undoLast, unfollow } = await open()
  await unfollow(1)
  expect(undoLast()).toBe(true)
  expect(asked()).toEqual([1])
  await eventually(() => expect(shown[0]?.isClosed).toBe(true))
  expect(undoLast()).toBe(false)
})

it('can be tried again after it failed', async () => {
  const { undoLast, unfollow } = await open()
  await unfollow(1)
  undo.mockResolvedValueOnce(failed('storage-failed'))
  undoLast()
  await eventually(() => expect(shown.at(-1)?.text).toBe(strings.errors['storage-failed']))
  expect(shown[0]?.isClosed).toBe(false)
  await eventually(() => expect(undoLast()).toBe(true))
  expect(asked()).toEqual([1, 1])
})

it('is over when main knows of nothing to undo', async () => {
  const { undoLast, unfollow } = await open()
  await unfollow(1)
  undo.mockResolvedValueOnce(failed('nothing-to-restore'))
  undoLast()
  await eventually(() => expect(shown[0]?.isClosed).toBe(true))
  expect(undoLast()).toBe(false)
})

it('brings back the one before, not the same one twice, when asked twice in a row', async () => {
  const { undoLast, unfollow } = await open()
  await unfollow(1)
  await unfollow(2)
  shown[1]?.action?.run()
  undoLast()
  expect(undoLast()).toBe(false)
  expect(asked()).toEqual([2, 1])
})
