import { expect, test, vi } from 'vitest'
import type { InboxEntry } from '#shared/model/alert.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import { createInbox } from '../../src/main/alerts/inbox.ts'
import { anEntry } from './alert-samples.ts'

function inbox(read: () => Promise<InboxEntry[]>) {
  const archive = {
    inbox: vi.fn(read),
    markSeen: vi.fn(() => Promise.resolve()),
    abandonWaiting: vi.fn(() => Promise.resolve()),
  }
  return { made: createInbox(archive), archive }
}

test('what did not change stays the same object, so that only real changes travel on', async () => {
  let peak = 5
  const { made } = inbox(() => Promise.resolve([anEntry({ id: 1 }), anEntry({ id: 2, peak })]))
  await made.refresh()
  const [first, second] = made.entries.getState().values()
  peak = 6
  await made.refresh()
  const again = [...made.entries.getState().values()]
  expect(again[0]).toBe(first)
  expect(again[1]).not.toBe(second)
  expect([...made.entries.getState().keys()]).toEqual(['1', '2'])
})

test('several changes at once are read once, and one during a reading once more', async () => {
  const { made, archive } = inbox(() => Promise.resolve([]))
  await Promise.all([made.refresh(), made.refresh(), made.refresh()])
  expect(archive.inbox.mock.calls.length).toBeLessThanOrEqual(2)
  const first = made.refresh()
  await Promise.resolve()
  archive.inbox.mockResolvedValueOnce([anEntry()])
  await Promise.all([first, made.refresh()])
  archive.inbox.mockResolvedValueOnce([anEntry()])
  await made.refresh()
  expect(made.entries.getState().size).toBe(1)
})

test('while the archive is out of order it shows what it read last', async () => {
  const { made, archive } = inbox(() => Promise.resolve([anEntry()]))
  await made.start()
  archive.inbox.mockRejectedValue(new BridgeError('storage-failed'))
  await made.refresh()
  expect(made.entries.getState().size).toBe(1)
})

test('what an earlier run left waiting is given up before the first reading', async () => {
  const { made, archive } = inbox(() => Promise.resolve([]))
  await made.start()
  expect(archive.abandonWaiting).toHaveBeenCalledBefore(archive.inbox)
})
