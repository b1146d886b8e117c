import { describe, expect, it } from 'vitest'
import { strings } from '#shared/strings/strings.ts'
import type { Fault } from '../parti-server/faults.ts'
import { BALTHIER, DBR, installApp, FOLLOWED, JENNY, startApp, type App, PUSHED_POPUP_MS } from './faults-app.ts'
import { expectManners, sentTo } from './faults-manners.ts'
import { connectionTold, hostTold, numberTold } from './faults-told.ts'

const MINUTE = 60_000
const { failures } = strings

const hostsOf = ({ servers }: App) => {
  const [first, second] = servers
  if (first === undefined || second === undefined) throw new Error('no two hosts')
  return { first, second }
}

const FAULTS: [Fault, string][] = [
  [{ name: 'unplug' }, failures.broke],
  [{ name: 'refuse' }, failures.broke],
  [{ name: 'slow', ms: 5000 }, failures.silent],
  [{ name: '5xx' }, failures.ownFault(500)],
  [{ name: '429', retryAfterS: 120 }, failures.tooOften(429)],
  [{ name: 'html-403' }, failures.page],
  [{ name: 'redirect' }, failures.elsewhere],
  [{ name: 'malformed' }, failures.odd],
  [{ name: 'wrong-shape' }, failures.odd],
  [{ name: 'oversized', how: 'packed' }, failures.tooLong],
]

const ROWS = FAULTS.map(([fault, why]) => ({ fault, why, timeoutMs: fault.name === 'slow' ? 500 : 10_000 }))

describe('two hosts, the first of which is out of order from the start', () => {
  it.each(ROWS)('$fault: the second is found, remembered and asked alone, and the report says why', async (row) => {
    const { fault, why, timeoutMs } = row
    const app = await installApp({ hosts: 2, scenario: 'guide', dialect: 'observed', follows: FOLLOWED, timeoutMs })
    const { first, second } = hostsOf(app)
    await app.fault(fault)
    app.start()
    await app.clock.run(2 * MINUTE)
    expect(connectionTold(app)).toMatchObject({ kind: 'both', outage: null })
    expect(hostTold(app, first.restUrl)).toBe(why)
    expect(hostTold(app, second.restUrl)).toBeNull()
    expect(app.rest.hosts.getState().get(`rest ${second.restUrl}`)).toMatchObject({ isInUse: true })
    expect(sentTo(app, first.restUrl)).toHaveLength(1)
    expect(numberTold(app, DBR)).toMatch(/^470 viewers/)
    expect(await app.follow('43460')).toMatchObject({ channel: { name: 'Johndoe' } })

    await second.control.goLive(BALTHIER, { title: 'Here' })
    await app.clock.run(2 * MINUTE)
    expect(app.popups.map(({ show }) => show.title)).toEqual(['Here'])
    expect(sentTo(app, first.restUrl)).toHaveLength(1)
    await expectManners(app)
  })
})

describe('two hosts, the first of which breaks down later on', () => {
  // One that asks for a pause speaks for its neighbours, once it has told something.
  const rows = ROWS.filter(({ fault }) => fault.name !== '429')

  it.each(rows)('$fault: the second takes over, and the first is tried again after half an hour', async (row) => {
    const { fault, why, timeoutMs } = row
    const app = await startApp({ hosts: 2, timeoutMs })
    const { first, second } = hostsOf(app)
    expect(sentTo(app, second.restUrl)).toEqual([])
    await app.fault(fault)
    await app.clock.run(3 * MINUTE)
    expect(app.status.getState().rest).toMatchObject({ state: 'reachable', host: second.restUrl })
    expect(hostTold(app, first.restUrl)).toBe(why)
    const asked = sentTo(app, first.restUrl).length

    await app.clearFaults()
    await app.clock.run(30 * MINUTE)
    expect(sentTo(app, first.restUrl).length).toBeGreaterThan(asked)
    expect(app.status.getState().rest).toMatchObject({ state: 'reachable', host: first.restUrl })
    expect(hostTold(app, first.restUrl)).toBeNull()
    await expectManners(app)
  })
})

describe('two hosts, both of which took turns to fail', () => {
  it('announce a show once, though each of them tells of it', async () => {
    const app = await startApp({ hosts: 2 })
    const { first, second } = hostsOf(app)
    for (const { control } of [first, second]) await control.goLive(JENNY, { title: 'Everywhere', eventId: 90_000 })
    await app.clock.until(() => app.popups.length === 1, PUSHED_POPUP_MS)
    await app.fault({ name: 'unplug' })
    await app.clock.run(2 * MINUTE)
    expect([...app.sockets.getState().values()].map(({ status }) => status.host)).toEqual(
      Array.from(app.sockets.getState(), () => second.wsUrl),
    )
    await second.control.announce(JENNY)
    await app.clearFaults()
    await app.fault({ name: 'unplug' }, 1)
    await app.clock.run(5 * MINUTE)
    expect(connectionTold(app)).toMatchObject({ kind: 'both', outage: null })
    expect([...app.sockets.getState().values()].map(({ status }) => status.host)).toEqual(
      Array.from(app.sockets.getState(), () => first.wsUrl),
    )
    await first.control.announce(JENNY)
    await app.clock.run(MINUTE)
    expect(app.popups.map(({ show }) => show.title)).toEqual(['Everywhere'])
    await expectManners(app)
  })
})
