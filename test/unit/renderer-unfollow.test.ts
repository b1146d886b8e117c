import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Answer, BridgeErrorCode } from '#shared/bridge/errors.ts'
import { en } from '#shared/strings/en.ts'
import type { Toast } from '../../src/renderer/ui/toast-queue.ts'

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

const restore = vi.fn<(args: { userId: number }) => Promise<Answer<undefined>>>()
const asked = (): number[] => restore.mock.calls.map(([{ userId }]) => userId)

/** The last batch of the mirror, which still holds everybody: the next one comes a moment after the answer. */
const behind = {
  seq: 1,
  snapshot: true,
  entries: [1, 2].map((userId) => [String(userId), { channel: { userId, name: `c${userId}`, account: null } }]),
}

async function open() {
  const { undoUnfollow, unfollow } = await import('../../src/renderer/follows/unfollow.ts')
  return { undoUnfollow, unfollow: (userId: number) => unfollow({ userId, name: `c${userId}`, account: null }) }
}

beforeEach(() => {
  vi.resetModules()
  shown.length = 0
  restore.mockReset().mockResolvedValue(done)
  vi.stubGlobal('window', {
    afterparti: {
      follows: {
        list: (onBatch: (batch: unknown) => void) => onBatch(behind),
        remove: () => Promise.resolve(done),
        restore,
      },
    },
  })
})
afterEach(() => vi.unstubAllGlobals())

it('undoes at once, while the list still holds the channel', async () => {
  const { undoUnfollow, unfollow } = await open()
  await unfollow(1)
  expect(undoUnfollow()).toBe(true)
  expect(asked()).toEqual([1])
  await vi.waitFor(() => expect(shown[0]?.isClosed).toBe(true))
  expect(undoUnfollow()).toBe(false)
})

it('can be tried again after it failed', async () => {
  const { undoUnfollow, unfollow } = await open()
  await unfollow(1)
  restore.mockResolvedValueOnce(failed('storage-failed'))
  undoUnfollow()
  await vi.waitFor(() => expect(shown.at(-1)?.text).toBe(en.errors['storage-failed']))
  expect(shown[0]?.isClosed).toBe(false)
  await vi.waitFor(() => expect(undoUnfollow()).toBe(true))
  expect(asked()).toEqual([1, 1])
})

it.each(['already-followed', 'nothing-to-restore'] as const)('is over when main says %s', async (code) => {
  const { undoUnfollow, unfollow } = await open()
  await unfollow(1)
  restore.mockResolvedValueOnce(failed(code))
  undoUnfollow()
  await vi.waitFor(() => expect(shown[0]?.isClosed).toBe(true))
  expect(undoUnfollow()).toBe(false)
})

it('brings back the one before, not the same one twice, when asked twice in a row', async () => {
  const { undoUnfollow, unfollow } = await open()
  await unfollow(1)
  await unfollow(2)
  shown[1]?.action?.run()
  undoUnfollow()
  expect(undoUnfollow()).toBe(false)
  expect(asked()).toEqual([2, 1])
})

it('closes the message of an earlier time when the same channel is unfollowed again', async () => {
  const { unfollow } = await open()
  await unfollow(1)
  await unfollow(1)
  await vi.waitFor(() => expect(shown.map(({ isClosed }) => isClosed)).toEqual([true, false]))
})
