import { describe, expect, test, vi } from 'vitest'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Channel } from '#shared/model/channel.ts'
import { everyDay } from '#shared/model/week-hours.ts'
import { COLLECT_MS } from '../../src/main/alerts/collector.ts'
import { WAIT_MS } from '../../src/main/alerts/policy.ts'
import { alerts, began, channel, liveState, news, NOW, settled, show } from './go-live-alerts-fixture.ts'

test('a new show rings once its key is committed, and not a moment before', async () => {
  const commit = Promise.withResolvers<boolean>()
  const { take, popUp, made, clock } = alerts({ claimAlert: () => commit.promise })
  const taken = take([news(began)])
  await settled()
  clock.advance(COLLECT_MS)
  expect(popUp).not.toHaveBeenCalled()
  commit.resolve(true)
  await taken
  expect(popUp).toHaveBeenCalledExactlyOnceWith([
    { kind: 'live', channel, show, outcome: 'announced', isAway: false, at: NOW },
  ])
  expect(made.unseen.getState()).toBe(true)
})

test('a show whose key is in the inbox already stays silent', async () => {
  const { take, made, popUp } = alerts({ claimAlert: () => Promise.resolve(false) })
  await take([news(began)])
  expect(popUp).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(false)
})

test('a show that was running at the first look goes to the inbox without ringing', async () => {
  const claim = vi.fn(() => Promise.resolve(true))
  const { take, popUp } = alerts({ claimAlert: claim })
  await take([news({ ...began, witnessed: false }, { followedAt: NOW })])
  expect(claim).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'already-live-when-first-seen' }))
  expect(popUp).not.toHaveBeenCalled()
})

test('without an archive a show still rings, once', async () => {
  const { take, popUp } = alerts({ claimAlert: () => Promise.reject(new BridgeError('storage-failed')) })
  await take([news(began)])
  await take([news(began)])
  expect(popUp).toHaveBeenCalledOnce()
})

test('an archive that comes back without the key does not make a show ring again', async () => {
  const claim = vi.fn<(alert: Alert) => Promise<boolean>>(() => Promise.resolve(true))
  claim.mockRejectedValueOnce(new BridgeError('storage-failed'))
  const { take, popUp } = alerts({ claimAlert: claim })
  await take([news(began)])
  await take([news(began)])
  expect(popUp).toHaveBeenCalledOnce()
})

test('an event id learnt later joins the entry of its live period and rings nothing', async () => {
  const { take, popUp, joinEvent } = alerts({ claimAlert: () => Promise.resolve(true) })
  await take([news({ kind: 'event-id-learnt', show, eventId: 80695 })])
  expect(joinEvent).toHaveBeenCalledExactlyOnceWith(567503, 5, 80695)
  expect(popUp).not.toHaveBeenCalled()
})

test('a look while the key is being written counts', async () => {
  const commit = Promise.withResolvers<boolean>()
  const { take, made, popUp } = alerts({ claimAlert: () => commit.promise })
  const taken = take([news(began)])
  made.markSeen()
  commit.resolve(true)
  await taken
  expect(popUp).toHaveBeenCalledOnce()
  expect(made.unseen.getState()).toBe(false)
})

test('looking clears the mark of the unseen', async () => {
  const { take, made } = alerts({ claimAlert: () => Promise.resolve(true) })
  await take([news(began)])
  made.markSeen()
  expect(made.unseen.getState()).toBe(false)
})

const namesIn = (popUp: ReturnType<typeof alerts>['popUp']): string[][] =>
  popUp.mock.calls.map(([shown]) => shown.map((alert) => alert.channel.name))

describe('what comes together', () => {
  const other: Channel = { userId: 353044, name: 'BalthierGR', account: null }

  test('makes one popup, of what is new alone', async () => {
    const third: Channel = { userId: 3, name: 'Third', account: null }
    const { take, popUp } = alerts({
      claimAlert: ({ channel: { userId } }) => Promise.resolve(userId !== third.userId),
    })
    await take([channel, third, other].map((channel) => news(began, { channel })))
    expect(namesIn(popUp)).toEqual([['DBR', 'BalthierGR']])
  })
  test('pops up as ever where one is new', async () => {
    const { take, popUp } = alerts({
      claimAlert: ({ channel: { userId } }) => Promise.resolve(userId === other.userId),
    })
    await take([channel, other].map((channel) => news(began, { channel })))
    expect(namesIn(popUp)).toEqual([['BalthierGR']])
  })
  test('names a channel once, with its latest show', async () => {
    const { take, popUp } = alerts({ claimAlert: () => Promise.resolve(true) })
    const next = { ...began, show: { ...show, eventId: 80700 } }
    await take([news(began), news({ kind: 'show-ended', show }), news(next)])
    expect(popUp.mock.calls.flat(2).map((alert) => alert.show.eventId)).toEqual([80700])
  })
  test('rings nothing where a show only came back', async () => {
    const { take, popUp } = alerts({ claimAlert: () => Promise.resolve(true) })
    await take([news({ kind: 'show-resumed', show })])
    expect(popUp).not.toHaveBeenCalled()
  })
})

describe('what was on when the app first looked', () => {
  const unwitnessed = news({ ...began, witnessed: false }, { followedAt: NOW - 1 })

  test('began while the app was off, where the channel was followed before: kept as such, and silent', async () => {
    const { take, popUp, claimAlert } = alerts()
    await take([unwitnessed])
    expect(claimAlert).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'began-while-away', isAway: true }))
    expect(popUp).not.toHaveBeenCalled()
  })
  test.each([
    ['a channel that was followed only now', { ...unwitnessed, followedAt: NOW }, true],
    ['the very first run', unwitnessed, false],
  ])('was on already for %s', async (_what, first, hasHistory) => {
    const { take, claimAlert } = alerts({ hasHistory })
    await take([first])
    expect(claimAlert).toHaveBeenCalledWith(
      expect.objectContaining({ outcome: 'already-live-when-first-seen', isAway: false }),
    )
  })
})

test('what began while the machine slept rings in one popup and is for the card, and opens nothing', async () => {
  const { take, popUp, claimAlert, open } = alerts({ rule: { autoOpen: 'stream' } })
  await take([news(began)], 'wake')
  expect(claimAlert).toHaveBeenCalledWith(expect.objectContaining({ outcome: 'announced', isAway: true }))
  expect(popUp).toHaveBeenCalledOnce()
  expect(open).not.toHaveBeenCalled()
})

test('several shows within two seconds make one popup, a later one its own', async () => {
  const { made, clock, popUp } = alerts()
  const other: Channel = { userId: 353044, name: 'BalthierGR', account: null }
  await made.take([news(began)], { after: null })
  clock.advance(COLLECT_MS - 1)
  await made.take([news(began, { channel: other })], { after: null })
  clock.advance(1)
  await made.take([news({ ...began, show: { ...show, eventId: 80_700 } })], { after: null })
  clock.advance(COLLECT_MS)
  expect(popUp.mock.calls.map(([shown]) => shown.map(({ channel: { name } }) => name))).toEqual([
    ['DBR', 'BalthierGR'],
    ['DBR'],
  ])
})

test('what is collected when the app ends is shown at once, also what is still being kept', async () => {
  const { made, popUp } = alerts()
  const other: Channel = { userId: 353044, name: 'BalthierGR', account: null }
  await made.take([news(began)], { after: null })
  void made.take([news(began, { channel: other })], { after: null })
  await made.stop()
  expect(popUp).toHaveBeenCalledTimes(2)
})

test('what failed does not hold up what comes after it', async () => {
  const { take, popUp, onKept } = alerts()
  onKept.mockImplementationOnce(() => {
    throw new Error('a fault')
  })
  await expect(take([news(began)])).rejects.toThrow('a fault')
  await take([news({ ...began, show: { ...show, eventId: 80_700 } })])
  expect(popUp).toHaveBeenCalled()
})

test('a rule that says so opens the stream by itself, once', async () => {
  const { take, open } = alerts({ rule: { autoOpen: 'chat' } })
  await take([news(began)])
  expect(open).toHaveBeenCalledExactlyOnceWith(channel.userId, 'chat')
})

test('quiet hours keep the popup and what would open, and leave the mark in the tray', async () => {
  const { take, made, open, popUp } = alerts({ rule: { autoOpen: 'chat' }, quietHours: everyDay({ from: 0, to: 120 }) })
  await take([news(began)])
  expect(popUp).not.toHaveBeenCalled()
  expect(open).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(true)
})

describe('a minimum of viewers', () => {
  const rule = { minimumViewers: 300 }

  test('waits for the number, keeps the decision and rings then, once', async () => {
    const { take, see, clock, popUp, decideAlert } = alerts({ rule })
    see(liveState({}, 12))
    await take([news(began)])
    see(liveState({}, 299))
    await settled()
    expect(decideAlert).not.toHaveBeenCalled()
    see(liveState({}, 300))
    see(liveState({}, 400))
    await settled()
    clock.advance(WAIT_MS)
    expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, 'announced')
    expect(popUp).toHaveBeenCalledOnce()
  })
  test.each([
    ['below it in time', 299, 'below-minimum', 0],
    ['that is never told', null, 'announced-uncounted', 1],
  ])('and a number %s comes to a decision', async (_what, count, outcome, popups) => {
    const { take, see, clock, popUp, decideAlert } = alerts({ rule })
    see(liveState({}, count))
    await take([news(began)])
    see(liveState({}, count))
    clock.advance(WAIT_MS)
    await settled()
    clock.advance(COLLECT_MS)
    expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, outcome)
    expect(popUp).toHaveBeenCalledTimes(popups)
  })
  test('does not count who watches another show', async () => {
    const { take, see, clock, popUp, decideAlert } = alerts({ rule })
    see(liveState({}, 12))
    await take([news(began)])
    see(liveState({ seenAt: show.seenAt + 1 }, 400))
    await settled()
    expect(decideAlert).not.toHaveBeenCalled()
    see(liveState({}, 13))
    clock.advance(WAIT_MS)
    await settled()
    expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, 'below-minimum')
    expect(popUp).not.toHaveBeenCalled()
  })
  test('is given up with a channel that is not followed any more', async () => {
    const { take, see, clock, popUp, forget, decideAlert } = alerts({ rule })
    see(liveState({}, 12))
    await take([news(began)])
    forget()
    clock.advance(WAIT_MS)
    await settled()
    clock.advance(COLLECT_MS)
    expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, 'ended-while-waiting')
    expect(popUp).not.toHaveBeenCalled()
  })
  test('stays silent where the show ends before', async () => {
    const { take, clock, popUp, decideAlert, endShow } = alerts({ rule })
    await take([news(began)])
    await take([news({ kind: 'show-ended', show })])
    clock.advance(WAIT_MS)
    await settled()
    expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, 'ended-while-waiting')
    expect(endShow).toHaveBeenCalledWith(channel.userId, show, expect.any(Number))
    expect(popUp).not.toHaveBeenCalled()
  })
})

describe('a new title during a show', () => {
  test('rings where the rule wants it, and is kept as a title', async () => {
    const { see, clock, popUp, claimAlert } = alerts({ rule: { titleChanges: true, words: ['finals'] } })
    see(liveState({ title: 'Warm-up' }))
    see(liveState({ title: 'The FINALS' }))
    await settled()
    clock.advance(COLLECT_MS)
    expect(claimAlert).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'title', outcome: 'announced' }))
    expect(popUp).toHaveBeenCalledOnce()
  })
  test.each([
    ['where the rule does not want it', {}, liveState({ title: 'B' })],
    ['of another show', { titleChanges: true }, liveState({ title: 'B', seenAt: 6 })],
    ['that was only told late', { titleChanges: true }, liveState({ title: null })],
  ])('is nothing %s', async (_what, rule, next) => {
    const { see, claimAlert } = alerts({ rule })
    see(liveState({ title: 'A' }))
    see(next)
    await settled()
    expect(claimAlert).not.toHaveBeenCalled()
  })
})

const busy = async (world: Parameters<typeof alerts>[0], times = 1) => {
  const made = alerts(world)
  made.see(liveState({}, 300))
  for (let time = 0; time < times; time += 1) made.made.takeBusy(567_503)
  await settled()
  made.clock.advance(COLLECT_MS)
  return made
}

describe('a show that is unusually busy', () => {
  test('rings once where the rule wants it, with its key kept before', async () => {
    const { claimAlert, popUp } = await busy({ rule: { whenBusy: true } }, 2)
    expect(claimAlert.mock.calls.map(([{ kind, outcome }]) => [kind, outcome])).toContainEqual(['busy', 'announced'])
    expect(popUp).toHaveBeenCalledOnce()
    expect(claimAlert.mock.invocationCallOrder[0]).toBeLessThan(popUp.mock.invocationCallOrder[0] ?? 0)
  })
  test('does not ring again where its key was kept by a run before', async () => {
    const { popUp } = await busy({ rule: { whenBusy: true }, claimAlert: () => Promise.resolve(false) })
    expect(popUp).not.toHaveBeenCalled()
  })
  test('is nothing where the rule does not want it', async () => {
    expect((await busy({})).claimAlert).not.toHaveBeenCalled()
  })
  test.each([
    ['silent', { rule: { whenBusy: true, mode: 'silent' } }],
    ['below-minimum', { rule: { whenBusy: true, minimumViewers: 301 } }],
    ['quiet-hours', { rule: { whenBusy: true }, quietHours: everyDay({ from: 0, to: 120 }) }],
  ] as const)('obeys the rest of the rules: %s', async (outcome, world) => {
    const { claimAlert, popUp } = await busy(world)
    expect(claimAlert).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ kind: 'busy', outcome }))
    expect(popUp).not.toHaveBeenCalled()
  })
  test('opens nothing by itself', async () => {
    expect((await busy({ rule: { whenBusy: true, autoOpen: 'stream' } })).open).not.toHaveBeenCalled()
  })
})
