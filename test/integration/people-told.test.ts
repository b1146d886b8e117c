import { expect, it, onTestFinished } from 'vitest'
import type { SavedFollows } from '#shared/model/saved-follows.ts'
import { createChannelKeeper } from '../../src/main/channels/channel-keeper.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { createLiveMonitor } from '../../src/main/channels/live-monitor.ts'
import { createPartiRest } from '../../src/main/parti/rest.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { eventually } from '../eventually.ts'
import { hurriedClock as clock } from '../hurried-clock.ts'
import { startPartiServer } from '../parti-server/server.ts'

const BALTHIER = 353044

/** Balthier followed by the parts that ask about people and remember the answers, on a simulated Parti. */
async function followBalthier() {
  const server = await startPartiServer({ scenario: 'guide' })
  const document = {
    value: {
      follows: [{ channel: { userId: BALTHIER, name: 'BalthierGR', account: null }, followedAt: 1 }],
      groups: [],
    } as SavedFollows,
    replace(next: SavedFollows) {
      document.value = next
    },
  }
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const rest = createPartiRest({ hosts: [server.restUrl], fetch, clock, unknown })
  const monitor = createLiveMonitor({
    ...rest.background,
    keeper: createChannelKeeper(createFollowList(document, clock), clock),
    clock,
    random: () => 0,
    watchViewers: () => () => undefined,
    priorityOf: () => 0,
    onTransitions: () => undefined,
    onViewers: () => undefined,
  })
  onTestFinished(() => {
    monitor.stop()
    return server.close()
  })
  monitor.watch([BALTHIER])
  /** Waits until the document says so of Balthier; the limit only ends a test that fails. */
  const told = (saved: object) =>
    eventually(() => expect(document.value.follows).toEqual([expect.objectContaining(saved)]))
  return { control: server.control, told }
}

it('writes down that Parti banned somebody, and another name', async () => {
  const { control, told } = await followBalthier()
  await control.ban(BALTHIER)
  await control.rename(BALTHIER, { name: 'Balthier TV' })
  await told({
    channel: expect.objectContaining({ name: 'Balthier TV' }),
    former: { name: 'BalthierGR', until: expect.any(Number) },
    fate: { standing: 'banned', at: expect.any(Number) },
  })
})

it('writes down that Parti knows nobody any more, and keeps the name', async () => {
  const { control, told } = await followBalthier()
  await control.vanish(BALTHIER)
  await told({
    channel: expect.objectContaining({ name: 'BalthierGR' }),
    fate: { standing: 'vanished', at: expect.any(Number) },
  })
})
