import { describe, expect, it } from 'vitest'
import type { BridgeErrorCode } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'
import type { Fault } from '../parti-server/faults.ts'
import { BALTHIER, DBR, FOLLOWED, JENNY, startApp, PUSHED_POPUP_MS } from './faults-app.ts'
import { excess, expectManners, sentTo } from './faults-manners.ts'
import { connectionTold, hostTold, numberTold } from './faults-told.ts'

const MINUTE = 60_000
const { failures } = strings

/** Questions in a minute when every failure is followed by a longer pause, up to one that is half a minute on average. */
const PAUSING = 3
/** How long the asking is watched, minutes. */
const SPAN_MIN = 6
/** An answer that cannot be read is about one channel alone, so each is asked about once a minute, besides the list. */
const EACH = FOLLOWED.length + 2

interface Row {
  fault: Fault
  /** The code with which an action of the user fails. */
  code: BridgeErrorCode
  /** Why the host failed, as the connection window says it. */
  why: string
  /** How long the app waits for an answer, in real ms. */
  timeoutMs?: number
  /** The most questions in a minute. */
  perMinute?: number
}

const ROWS: Row[] = [
  { fault: { name: 'refuse' }, code: 'parti-unreachable', why: failures.broke },
  { fault: { name: 'slow', ms: 5000 }, code: 'parti-unreachable', why: failures.silent, timeoutMs: 500 },
  { fault: { name: '5xx' }, code: 'parti-unreachable', why: failures.ownFault(500) },
  { fault: { name: 'redirect' }, code: 'parti-unreachable', why: failures.elsewhere },
  { fault: { name: '429' }, code: 'parti-refused', why: failures.tooOften(429) },
  {
    fault: { name: '429', retryAfterS: 0 },
    code: 'parti-refused',
    why: failures.tooOften(429),
    perMinute: 2 * PAUSING,
  },
  { fault: { name: '429', retryAfterS: 90 }, code: 'parti-refused', why: failures.tooOften(429) },
  { fault: { name: 'html-403' }, code: 'parti-refused', why: failures.page },
  { fault: { name: 'malformed' }, code: 'parti-unreadable', why: failures.odd, perMinute: EACH },
  { fault: { name: 'wrong-shape' }, code: 'parti-unreadable', why: failures.odd, perMinute: EACH },
  { fault: { name: 'oversized' }, code: 'parti-unreadable', why: failures.tooLong, perMinute: EACH },
  { fault: { name: 'oversized', how: 'endless' }, code: 'parti-unreadable', why: failures.tooLong, perMinute: EACH },
  { fault: { name: 'oversized', how: 'packed' }, code: 'parti-unreadable', why: failures.tooLong, perMinute: EACH },
]

const nameOf = ({ name, ...more }: Fault): string => `${name} ${JSON.stringify(more)}`

describe.each(ROWS.map((row) => ({ ...row, title: nameOf(row.fault) })))('REST with $title', (row) => {
  const { fault, code, why } = row
  const options = row.timeoutMs === undefined ? {} : { timeoutMs: row.timeoutMs }

  it('tells the user what is wrong and how old everything is', async () => {
    const app = await startApp(options)
    const url = app.servers[0]?.restUrl ?? ''
    expect(connectionTold(app)).toMatchObject({ kind: 'both', outage: null })
    await app.fault(fault)
    await app.clock.run(4 * MINUTE)

    await expect(app.follow('43460')).rejects.toMatchObject({ code })
    expect(strings.errors[code]).toMatch(/^Parti .*\.$/)
    expect(connectionTold(app)).toMatchObject({
      kind: 'push-only',
      outage: expect.stringMatching(/^Last answer 4\u00A0m ago/),
    })
    expect(hostTold(app, url)).toBe(why)
    expect(numberTold(app, DBR)).toMatch(/^470 viewers, polled 4\u00A0m ago \(old\)$/)
    expect(app.liveOf(BALTHIER)).toMatchObject({ phase: 'offline' })
    expect(app.channels.getState().size).toBe(FOLLOWED.length)
  })

  it('announces every show once, be it pushed meanwhile or found when all is well again', async () => {
    const app = await startApp({ ...options, realArchive: true })
    const [server] = app.servers
    await app.fault(fault)
    await app.clock.run(2 * MINUTE)
    await server?.control.goLive(BALTHIER, { title: 'Pushed' })
    await app.clock.until(() => app.popups.length === 1, PUSHED_POPUP_MS)

    // From here on the pushes are lost too, and only the answers can tell.
    await app.fault({ name: 'half-open' })
    await server?.control.goLive(JENNY, { title: 'Unheard' })
    await app.clock.run(MINUTE)
    expect(app.popups).toHaveLength(1)

    await app.clearFaults()
    await app.clock.until(() => app.popups.length === 2, 2 * MINUTE)
    await app.clock.until(() => connectionTold(app).kind === 'both', 2 * MINUTE)
    await app.clock.run(2 * MINUTE)
    expect(app.popups.map(({ channel, show }) => [channel.userId, show.title])).toEqual([
      [BALTHIER, 'Pushed'],
      [JENNY, 'Unheard'],
    ])
    const inbox = await app.inbox()
    expect(inbox.map(({ channel, outcome }) => [channel.userId, outcome])).toEqual([
      [JENNY, 'announced'],
      [BALTHIER, 'announced'],
      [DBR, 'already-live-when-first-seen'],
    ])
    expect(FOLLOWED.map((userId) => app.liveOf(userId).phase)).toEqual(['live', 'live', 'live'])
    expect(hostTold(app, server?.restUrl ?? '')).toBeNull()
    expect(numberTold(app, DBR)).not.toContain('old')
    expect((await server?.control.stats())?.socketsOpen).toBe(4)
    await expectManners(app)
  })

  it('asks less, never faster than once a second, and nothing else than ever', async () => {
    const app = await startApp(options)
    const url = app.servers[0]?.restUrl ?? ''
    const since = app.clock.elapsed()
    await app.fault(fault)
    await app.clock.run(SPAN_MIN * MINUTE)
    const moments = sentTo(app, url, since)
    expect(excess(moments)).toBe(1)
    expect(moments.length).toBeLessThanOrEqual(SPAN_MIN * (row.perMinute ?? PAUSING))
    expect(app.wires.attempts).toHaveLength(2)
    await expectManners(app)
  })
})

describe('while Parti asks to be left alone', () => {
  it('is asked nothing, whatever the user does, and the connection window says until when', async () => {
    const app = await startApp()
    const url = app.servers[0]?.restUrl ?? ''
    await app.fault({ name: '429', retryAfterS: 300 })
    const asked = app.sent.length
    await app.clock.until(() => app.sent.length > asked, 2 * MINUTE)
    const restsUntil = app.clock.now() + 300_000
    expect(app.rest.hosts.getState().get(`rest ${url}`)).toMatchObject({ restsUntil })
    for (let minute = 0; minute < 4; minute += 1) {
      await app.clock.run(MINUTE)
      app.retry()
      await expect(app.follow('43460')).rejects.toMatchObject({ code: 'parti-refused' })
    }
    expect(app.sent).toHaveLength(asked + 1)
    await app.clearFaults()
    await app.clock.until(() => connectionTold(app).kind === 'both', 3 * MINUTE)
    expect(app.clock.now()).toBeGreaterThanOrEqual(restsUntil)
    await expectManners(app)
  })

  it('for a few seconds only, is asked nothing meanwhile, be there many questions at once', async () => {
    const app = await startApp()
    await app.fault({ name: '429', retryAfterS: 2 })
    const asked = app.sent.length
    const names = ['33', '43460', '351819', '353111', '457269']
    const follows = Promise.allSettled(names.map((name) => app.follow(name)))
    await app.clock.run(10_000)
    expect((await follows).map(({ status }) => status)).toEqual(names.map(() => 'rejected'))
    const moments = [...new Set(app.sent.slice(asked).map(({ at }) => at))]
    expect(moments.length).toBeGreaterThanOrEqual(2)
    expect(moments.filter((at, index) => at - (moments[index - 1] ?? -Infinity) < 2000)).toEqual([])
    await expectManners(app)
  })

  it('for a few seconds only, answers the question after them', async () => {
    const app = await startApp()
    await app.fault({ name: '429', retryAfterS: 2 })
    const follow = app.follow('43460')
    await app.clock.run(1500)
    await app.clearFaults()
    await app.clock.run(1000)
    expect(await follow).toMatchObject({ channel: { name: 'Johndoe' } })
    await expectManners(app)
  })
})
