import { expect, test } from 'vitest'
import { alerts, began, channel, liveState, news, settled, show } from './go-live-alerts-fixture.ts'

test('in do-not-disturb a show has its popup, which says so, and opens nothing', async () => {
  const { take, popUp, open, claimAlert, made } = alerts({ rule: { autoOpen: 'chat' }, isDoNotDisturb: true })
  await take([news(began)])
  const outcome = 'announced-in-do-not-disturb'
  expect(claimAlert).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ outcome }))
  expect(popUp).toHaveBeenCalledExactlyOnceWith([expect.objectContaining({ outcome })])
  expect(open).not.toHaveBeenCalled()
  expect(made.unseen.getState()).toBe(true)
})

test('what waited is looked at when it rings, not when it came', async () => {
  const { take, see, popUp, decideAlert, doNotDisturb } = alerts({
    rule: { minimumViewers: 300 },
    isDoNotDisturb: true,
  })
  see(liveState({}, 12))
  await take([news(began)])
  expect(doNotDisturb).not.toHaveBeenCalled()
  see(liveState({}, 300))
  await settled()
  expect(decideAlert).toHaveBeenCalledExactlyOnceWith(channel.userId, show.seenAt, 'announced-in-do-not-disturb')
  expect(popUp).not.toHaveBeenCalled()
})

test('new titles are hushed, too', async () => {
  const { see, popUp, claimAlert } = alerts({ rule: { titleChanges: true }, isDoNotDisturb: true })
  see(liveState())
  see(liveState({ title: 'Finals' }))
  await settled()
  expect(claimAlert).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ kind: 'title', outcome: 'announced-in-do-not-disturb' }),
  )
  expect(popUp).not.toHaveBeenCalled()
})

test('the desktop is asked once for what comes together, and not for what does not ring', async () => {
  const { take, doNotDisturb } = alerts({ isDoNotDisturb: true })
  await take([news(began), news(began, { channel: { ...channel, userId: 8 } })])
  expect(doNotDisturb).toHaveBeenCalledOnce()
  const silent = alerts({ rule: { mode: 'silent' }, isDoNotDisturb: true })
  await silent.take([news(began)])
  expect(silent.doNotDisturb).not.toHaveBeenCalled()
})
