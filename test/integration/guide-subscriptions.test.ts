import { describe, expect, it, onTestFinished } from 'vitest'
import { createLocalNumbers } from '../../src/main/parti/decode-chat-message.ts'
import { liveNotices } from '../../src/main/parti/live-notices.ts'
import { createOpenSocket } from '../../src/main/parti/open-socket.ts'
import { publicChat } from '../../src/main/parti/public-chat.ts'
import { createPartiSockets } from '../../src/main/parti/sockets.ts'
import type { Topic } from '../../src/main/parti/topic.ts'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { viewerUpdates } from '../../src/main/parti/viewer-updates.ts'
import { eventually } from '../eventually.ts'
import { hurriedClock as clock } from '../hurried-clock.ts'
import { DIALECTS, isDialectName, type DialectName } from '../parti-server/dialects.ts'
import { startPartiServer } from '../parti-server/server.ts'

const BALTHIER = 353044
const DBR = 567503
const DBR_LIVESTREAM = 76436

/** A subscription to a simulated Parti that speaks `dialect`, what came of it, and what was not understood. */
async function subscribe<T>(dialect: DialectName, topic: Topic<T>, key: string) {
  const server = await startPartiServer({ scenario: 'guide', dialect })
  const unknown = createUnknownLog({ clock, redact: (text) => text })
  const sockets = createPartiSockets({ hosts: [server.wsUrl], clock, random: () => 0, unknown })
  onTestFinished(() => {
    sockets.stop()
    return server.close()
  })
  const values: T[] = []
  sockets.subscribe(topic, { onValue: (value) => values.push(value) })
  sockets.start(createOpenSocket(() => Promise.resolve('DIRECT')))
  await server.control.waitForSubscription(key)
  const acknowledgements = DIALECTS[dialect].acknowledgement === 'none' ? 0 : 1
  const notUnderstood = () => [...unknown.counts.getState().values()].map(({ count }) => count)
  return { control: server.control, values, notUnderstood, expected: acknowledgements === 0 ? [] : [acknowledgements] }
}

describe.each(Object.keys(DIALECTS).filter(isDialectName))('on a Parti that speaks %s', (dialect) => {
  it('Subscribe to New Channel Live Notifications', async () => {
    const { control, values, notUnderstood, expected } = await subscribe(dialect, liveNotices, 'NewChannelLiveNotify')
    const { eventId } = await control.goLive(BALTHIER, { title: 'Games and music 🎉', viewers: 58 })
    await eventually(() => expect(values).toHaveLength(1))
    expect(values).toMatchObject([
      {
        channel: {
          userId: BALTHIER,
          name: 'BalthierGR',
          account: { platform: 'twitter', username: 'KickBalthierGR', discriminator: null },
        },
        livestreamId: 7862,
        eventId,
        title: 'Games and music 🎉',
        viewers: 58,
      },
    ])
    expect(notUnderstood()).toEqual(expected)
  })

  it('Subscribe to Public Chat for a User', async () => {
    const topic = publicChat(BALTHIER, createLocalNumbers())
    const { control, values, notUnderstood, expected } = await subscribe(dialect, topic, `ChatPublic/${BALTHIER}`)
    await control.say(BALTHIER, { text: '<b>hi</b> 💰', from: DBR })
    await control.raid(BALTHIER, DBR)
    await eventually(() => expect(values).toHaveLength(2))
    expect(values).toMatchObject([
      { userId: DBR, userName: 'DBR', content: { kind: 'text', text: '<b>hi</b> 💰' } },
      { userId: BALTHIER, content: { kind: 'raid', from: 'BalthierGR', to: 'DBR' } },
    ])
    const provable = values.map(({ chatId }) => chatId !== null)
    expect(provable).toEqual([DIALECTS[dialect].chatId, DIALECTS[dialect].chatId])
    expect(new Set(values.map(({ key }) => key)).size).toBe(2)
    expect(notUnderstood()).toEqual(expected)
  })

  it('Subscribe to Livestream Live Viewers Update', async () => {
    const key = `LivestreamLiveViewersUpdate/${DBR_LIVESTREAM}`
    const { control, values, notUnderstood, expected } = await subscribe(dialect, viewerUpdates(DBR_LIVESTREAM), key)
    await control.setViewers(DBR, 471)
    await control.setViewers(DBR, 0)
    await eventually(() => expect(values).toEqual([471, 0]))
    expect(notUnderstood()).toEqual(expected)
  })
})
