import { describe, expect, it } from 'vitest'
import type { Fault } from '../parti-server/faults.ts'
import { EVENING_PEOPLE } from '../parti-server/scenarios/evening-people.ts'
import { startApp } from './faults-app.ts'
import { excess, expectManners, sentTo } from './faults-manners.ts'
import { connectionTold } from './faults-told.ts'

const MINUTE = 60_000
const FOLLOWS = EVENING_PEOPLE.map(({ userId }) => userId)

const FAULTS: Fault[] = [
  { name: 'refuse' },
  { name: 'unplug' },
  { name: 'half-open' },
  { name: 'slow', ms: 5000 },
  { name: '5xx' },
  { name: '429', retryAfterS: 2 },
  { name: '429', retryAfterS: 45 },
  { name: 'html-403' },
  { name: 'redirect' },
  { name: 'malformed' },
  { name: 'wrong-shape' },
  { name: 'oversized', how: 'endless' },
]

// Without the list each of them is asked about by itself, which is the most there ever is to ask.
describe('thirty followed channels on a Parti without a list of who is live', () => {
  it.each(FAULTS)('ask no more than once a second with %o, and are all told of again afterwards', async (fault) => {
    const timeoutMs = fault.name === 'slow' ? 500 : 10_000
    const app = await startApp({ scenario: 'evening', dialect: 'no-bulk', follows: FOLLOWS, timeoutMs })
    const [server] = app.servers
    const since = app.clock.elapsed()
    await app.fault(fault)
    if (fault.name !== 'half-open') await server?.control.dropSockets()
    await app.clock.run(3 * MINUTE)
    expect(FOLLOWS.filter((userId) => app.liveOf(userId).phase === 'live')).toHaveLength(8)
    await server?.control.advance(5)
    await app.clearFaults()
    await app.clock.run(6 * MINUTE)
    expect(excess(sentTo(app, server?.restUrl ?? '', since))).toBeLessThan(1.01)
    await expectManners(app)

    const live = FOLLOWS.filter((userId) => server?.isLive(userId))
    expect(FOLLOWS.filter((userId) => app.liveOf(userId).phase === 'live')).toEqual(live)
    expect(connectionTold(app)).toMatchObject({ kind: 'both', outage: null })
    const shows = app.popups.map(({ channel, show }) => `${channel.userId}/${show.eventId}`)
    expect(new Set(shows).size).toBe(shows.length)
  })
})
