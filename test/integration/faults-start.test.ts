import { describe, expect, it } from 'vitest'
import { strings } from '#shared/strings/strings.ts'
import type { Fault } from '../parti-server/faults.ts'
import { BALTHIER, DBR, FOLLOWED, installApp } from './faults-app.ts'
import { expectManners } from './faults-manners.ts'
import { connectionTold, numberTold } from './faults-told.ts'

const MINUTE = 60_000
const FAULTS: Fault[] = [{ name: 'unplug' }, { name: '5xx' }, { name: 'html-403' }, { name: 'malformed' }]

describe.each(['observed', 'no-bulk'] as const)('an app that starts on a Parti that speaks %s', (dialect) => {
  it.each(FAULTS)('with %o says that it knows nothing, and later tells what began meanwhile', async (fault) => {
    const app = await installApp({ scenario: 'guide', dialect, follows: FOLLOWED })
    const [server] = app.servers
    await app.fault(fault)
    app.start()
    await app.clock.run(2 * MINUTE)
    const kind = fault.name === 'unplug' ? 'unreachable' : 'push-only'
    expect(connectionTold(app)).toMatchObject({ kind, outage: strings.offline[kind].noAnswer })
    expect(FOLLOWED.map((userId) => app.liveOf(userId).phase)).toEqual(['unknown', 'unknown', 'unknown'])

    await app.fault({ name: 'half-open' })
    await server?.control.goLive(BALTHIER, { title: 'Unheard' })
    await app.clock.run(MINUTE)
    await app.clearFaults()
    await app.clock.until(() => app.liveOf(DBR).phase === 'live', 3 * MINUTE)
    await app.clock.run(2 * MINUTE)
    expect(numberTold(app, DBR)).toMatch(/^470 viewers, polled/)
    expect(connectionTold(app).kind).toBe('both')
    // The one was on before anybody watched; the other began while the app was waiting.
    expect(app.popups.map(({ show }) => show.title)).toEqual(['Unheard'])
    await expectManners(app)
  })
})
