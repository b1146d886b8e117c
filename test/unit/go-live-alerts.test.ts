import { describe, expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Show } from '#shared/model/live-state.ts'
import { createGoLiveAlerts } from '../../src/main/alerts/go-live-alerts.ts'
import { createFakeClock } from '../fake-clock.ts'
import { LOUD } from '../loud.ts'

const channel: Channel = { userId: 567503, name: 'DBR', account: null }
const show: Show = { eventId: 80695, title: 'Games', category: null, startedAt: null, seenAt: 5 }
const began = { kind: 'show-began', show, witnessed: true } as const

function alerts(claimAlert: (alert: Alert) => Promise<boolean>, quiet: Partial<typeof LOUD> = {}) {
  const popUp = vi.fn<(alerts: readonly [Alert, ...Alert[]]) => void>()
  const joinEvent = vi.fn(() => Promise.resolve(true))
  const clock = createFakeClock(1_000)
  const made = createGoLiveAlerts({ archive: { claimAlert, joinEvent }, clock, ...LOUD, ...quiet, popUp })
  return { made, popUp, joinEvent }
}

test('a new show rings once its key is committed, and not a moment before', async () => {
  const commit = Promise.withResolvers<boolean>()
  const { made, popUp } = alerts(() => commit.promise)
  const taken = made.take([{ channel, transition: began }])
  await Promise.resolve()
  expect(popUp).not.toHaveBeenCalled()
  commit.resolve(true)
  await taken
  expect(popUp).toHaveBeenCalledExactlyOnceWith([{ channel, show, outcome: 'announced', at: 1_000 }])
  expect(made.unseen.getState()).toBe(true)
})

test('a show whose key is in the inbox already stays silent', async () => {
  const { made, popUp } = alerts(() => Promise.resolve(false))
  await made.take([{ channel, transition: began }])
  expect(popUp).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(false)
})

test('a show that was running at the first look goes to the inbox without ringing', async () => {
  const claim = vi.fn(() => Promise.resolve(true))
  const { made, popUp } = alerts(claim)
  await made.take([{ channel, transition: { ...began, witnessed: false } }])
  expect(claim).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'already-live-when-first-seen' }))
  expect(popUp).not.toHaveBeenCalled()
})

test('while notifications are paused a show goes to the inbox and has its dot, and nothing pops up', async () => {
  const claim = vi.fn(() => Promise.resolve(true))
  const { made, popUp } = alerts(claim, { pause: { isPaused: () => true } })
  await made.take([{ channel, transition: began }])
  expect(claim).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'paused' }))
  expect(popUp).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(true)
})

test('a muted channel goes to the inbox alone', async () => {
  const claim = vi.fn(() => Promise.resolve(true))
  const { made, popUp } = alerts(claim, { mutes: { isMuted: (userId?: number) => userId === channel.userId } })
  await made.take([{ channel, transition: began }])
  expect(claim).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'muted' }))
  expect(popUp).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(false)
})

test('a show that was told of while paused stays silent when the pause is over', async () => {
  let isPaused = true
  const { made, popUp } = alerts(() => Promise.resolve(true), { pause: { isPaused: () => isPaused } })
  await made.take([{ channel, transition: began }])
  isPaused = false
  await made.take([{ channel, transition: began }])
  expect(popUp).not.toHaveBeenCalled()
})

test('without an archive a show still rings, once', async () => {
  const { made, popUp } = alerts(() => Promise.reject(new BridgeError('storage-failed')))
  await made.take([{ channel, transition: began }])
  await made.take([{ channel, transition: began }])
  expect(popUp).toHaveBeenCalledOnce()
})

test('an archive that comes back without the key does not make a show ring again', async () => {
  const claim = vi.fn<(alert: Alert) => Promise<boolean>>(() => Promise.resolve(true))
  claim.mockRejectedValueOnce(new BridgeError('storage-failed'))
  const { made, popUp } = alerts(claim)
  await made.take([{ channel, transition: began }])
  await made.take([{ channel, transition: began }])
  expect(popUp).toHaveBeenCalledOnce()
})

test('an event id learnt later joins the entry of its live period and rings nothing', async () => {
  const { made, popUp, joinEvent } = alerts(() => Promise.resolve(true))
  await made.take([{ channel, transition: { kind: 'event-id-learnt', show, eventId: 80695 } }])
  expect(joinEvent).toHaveBeenCalledExactlyOnceWith(567503, 5, 80695)
  expect(popUp).not.toHaveBeenCalled()
})

test('a look while the key is being written counts', async () => {
  const commit = Promise.withResolvers<boolean>()
  const { made, popUp } = alerts(() => commit.promise)
  const taken = made.take([{ channel, transition: began }])
  made.markSeen()
  commit.resolve(true)
  await taken
  expect(popUp).toHaveBeenCalledOnce()
  expect(made.unseen.getState()).toBe(false)
})

test('looking clears the mark of the unseen', async () => {
  const { made } = alerts(() => Promise.resolve(true))
  await made.take([{ channel, transition: began }])
  made.markSeen()
  expect(made.unseen.getState()).toBe(false)
})

const namesIn = (popUp: ReturnType<typeof alerts>['popUp']): string[][] =>
  popUp.mock.calls.map(([shown]) => shown.map((alert) => alert.channel.name))

describe('what comes together', () => {
  const other: Channel = { userId: 353044, name: 'BalthierGR', account: null }

  test('makes one popup, of what is new alone', async () => {
    const third: Channel = { userId: 3, name: 'Third', account: null }
    const { made, popUp } = alerts(({ channel: { userId } }) => Promise.resolve(userId !== third.userId))
    await made.take([channel, third, other].map((channel) => ({ channel, transition: began })))
    expect(namesIn(popUp)).toEqual([['DBR', 'BalthierGR']])
  })
  test('pops up as ever where one is new', async () => {
    const { made, popUp } = alerts(({ channel: { userId } }) => Promise.resolve(userId === other.userId))
    await made.take([channel, other].map((channel) => ({ channel, transition: began })))
    expect(namesIn(popUp)).toEqual([['BalthierGR']])
  })
  test('names a channel once, with its latest show', async () => {
    const { made, popUp } = alerts(() => Promise.resolve(true))
    const next = { ...began, show: { ...show, eventId: 80700 } }
    await made.take([
      { channel, transition: began },
      { channel, transition: { kind: 'show-ended', show } },
      { channel, transition: next },
    ])
    expect(popUp.mock.calls.flat(2).map((alert) => alert.show.eventId)).toEqual([80700])
  })
  test('rings nothing where a show only came back', async () => {
    const { made, popUp } = alerts(() => Promise.resolve(true))
    await made.take([{ channel, transition: { kind: 'show-resumed', show } }])
    expect(popUp).not.toHaveBeenCalled()
  })
})
