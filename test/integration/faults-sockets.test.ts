import { describe, expect, it } from 'vitest'
import { strings } from '#shared/strings/strings.ts'
import type { App } from './faults-app.ts'
import { BALTHIER, DBR, JENNY, startApp, PUSHED_POPUP_MS } from './faults-app.ts'
import { expectManners, sentTo } from './faults-manners.ts'
import { connectionTold, hostTold, numberTold, pushTold, troublesTold } from './faults-told.ts'

const MINUTE = 60_000
const LIVE = 'NewChannelLiveNotify'
const { failures } = strings
const { sockets: words } = strings.connectionWindow

/** What one socket tries in so many minutes without success: six times in the first, then every half a minute. */
const mostTries = (minutes: number): number => 6 + 2 * minutes

const hostOf = ({ servers }: App) => {
  const [server] = servers
  if (server === undefined) throw new Error('no host')
  return server
}
const openSockets = async (app: App): Promise<number> => (await hostOf(app).control.stats()).socketsOpen
const names = ({ popups }: App): (string | null)[] => popups.map(({ show }) => show.title)
const pushIs = (app: App, state: string) => () => app.status.getState().push.state === state

/** Everything is as it was before, and what begins from now on is pushed again. */
async function expectRecovery(app: App): Promise<void> {
  const { control } = hostOf(app)
  await app.clock.until(
    () => [...app.sockets.getState().values()].every(({ status }) => status.state === 'open'),
    2 * MINUTE,
  )
  await app.clock.run(MINUTE)
  expect(connectionTold(app)).toMatchObject({ kind: 'both', outage: null })
  expect(await openSockets(app)).toBe(app.sockets.getState().size)
  const before = app.popups.length
  await control.goLive(JENNY, { title: 'Afterwards' })
  await app.clock.until(() => app.popups.length > before, PUSHED_POPUP_MS)
  await app.clock.run(3 * MINUTE)
  expect(names(app).filter((title) => title === 'Afterwards')).toHaveLength(1)
  await expectManners(app)
}

describe('sockets that are cut', () => {
  it('are back within seconds, and what began meanwhile is found by asking', async () => {
    const app = await startApp({ realArchive: true })
    const { control } = hostOf(app)
    // The next list would be asked for in more than half a minute.
    await app.clock.run(20_000)
    await control.dropSockets()
    await control.goLive(BALTHIER, { title: 'In between' })
    await app.clock.until(pushIs(app, 'waiting'), 0)
    expect(connectionTold(app).kind).toBe('poll-only')
    expect(pushTold(app)).toMatch(/^Push: trying again in .* \(last failure: closed with code 1006\)$/)
    expect(troublesTold(app, LIVE)).toBe(`${words.reconnects(1)}, ${words.lastBecause(failures.broke)}`)
    expect(numberTold(app, DBR)).toMatch(/^470 viewers, polled/)

    expect(await app.clock.until(pushIs(app, 'open'), 2000)).toBeLessThanOrEqual(1000)
    await app.clock.until(() => app.popups.length === 1, 5000)
    await expectRecovery(app)
    expect(names(app)).toEqual(['In between', 'Afterwards'])
    expect(await app.inbox()).toHaveLength(3)
  })

  it('again and again, turn asking into no storm and are tried less and less', async () => {
    const app = await startApp()
    const { control, restUrl } = hostOf(app)
    const [since, tries] = [app.clock.elapsed(), app.wires.attempts.length]
    for (let round = 0; round < 60; round += 1) {
      await control.dropSockets()
      await app.clock.run(5000)
    }
    // What is left of a minute's list and two channels, and a list for every socket that came back after some rest.
    expect(sentTo(app, restUrl, since).length).toBeLessThanOrEqual(5 * 6)
    expect(app.wires.attempts.length - tries).toBeLessThanOrEqual(2 * mostTries(5))
    await expectRecovery(app)
  })

  it('and then refused like every question are tried with pauses', async () => {
    const app = await startApp()
    const { control, restUrl } = hostOf(app)
    await app.fault({ name: 'refuse' })
    await control.dropSockets()
    const tries = app.wires.attempts.length
    await app.clock.run(6 * MINUTE)
    expect(connectionTold(app)).toMatchObject({ kind: 'unreachable', words: strings.connection.unreachable })
    expect(hostTold(app, restUrl)).toBe(failures.broke)
    expect(troublesTold(app, LIVE)).toContain(words.lastBecause(failures.broke))
    expect(app.wires.attempts.length - tries).toBeLessThanOrEqual(2 * mostTries(6))
    await control.goLive(BALTHIER, { title: 'Unheard' })
    await app.clearFaults()
    await app.clock.until(() => app.popups.length === 1, 2 * MINUTE)
    await expectRecovery(app)
    expect(names(app)).toEqual(['Unheard', 'Afterwards'])
  })
})

describe('a line that is pulled', () => {
  it('is told as an outage, with every number and its age, and everything converges when it is back', async () => {
    const app = await startApp({ realArchive: true })
    const { control, restUrl } = hostOf(app)
    const [since, tries] = [app.clock.elapsed(), app.wires.attempts.length]
    await app.fault({ name: 'unplug' })
    await control.goLive(BALTHIER, { title: 'Unheard' })
    await app.clock.run(5 * MINUTE)
    expect(connectionTold(app)).toMatchObject({
      kind: 'unreachable',
      outage: expect.stringMatching(/^Last answer 5\u00A0m ago/),
    })
    expect(hostTold(app, restUrl)).toBe(failures.broke)
    expect(app.socketHosts.getState().get(`ws ${hostOf(app).wsUrl}`)).toMatchObject({
      outcome: 'failed',
      isInUse: false,
    })
    expect(numberTold(app, DBR)).toBe('470 viewers, polled 5\u00A0m ago (old)')
    await expect(app.follow('43460')).rejects.toMatchObject({ code: 'parti-unreachable' })
    expect(sentTo(app, restUrl, since).length).toBeLessThanOrEqual(20)
    expect(app.wires.attempts.length - tries).toBeLessThanOrEqual(2 * mostTries(5))

    await app.clearFaults()
    await app.clock.until(() => app.popups.length === 1, 2 * MINUTE)
    await expectRecovery(app)
    expect(names(app)).toEqual(['Unheard', 'Afterwards'])
    expect(await app.inbox()).toHaveLength(3)
    expect(numberTold(app, DBR)).not.toContain('old')
  })
})

describe('sockets that are open but dead', () => {
  it('are found by a ping, and polling finds what is not pushed', async () => {
    const app = await startApp({ realArchive: true })
    const { control, restUrl } = hostOf(app)
    const [since, tries] = [app.clock.elapsed(), app.wires.attempts.length]
    await app.fault({ name: 'half-open' })
    await control.goLive(BALTHIER, { title: 'Unheard' })
    expect(await app.clock.until(pushIs(app, 'waiting'), MINUTE)).toBeLessThanOrEqual(35_000)
    expect(connectionTold(app).kind).toBe('poll-only')
    expect(troublesTold(app, LIVE)).toBe(`${words.reconnects(1)}, ${words.lastBecause(failures.silent)}`)
    await app.clock.until(() => app.popups.length === 1, 2 * MINUTE)
    await app.clock.run(6 * MINUTE)
    expect(numberTold(app, DBR)).toMatch(/polled/)
    expect(numberTold(app, DBR)).not.toContain('old')
    expect(app.wires.attempts.length - tries).toBeLessThanOrEqual(3 * mostTries(9))
    expect(sentTo(app, restUrl, since).length).toBeLessThanOrEqual(5 * 9)

    await app.clearFaults()
    await expectRecovery(app)
    expect(names(app)).toEqual(['Unheard', 'Afterwards'])
    expect(await app.inbox()).toHaveLength(3)
  })

  it('or are not even welcomed are given up, and polling goes on', async () => {
    const app = await startApp()
    const { control } = hostOf(app)
    await app.fault({ name: 'half-open', greet: false })
    await control.dropSockets()
    await control.goLive(BALTHIER, { title: 'Unheard' })
    await app.clock.until(pushIs(app, 'connecting'), 5000)
    await app.clock.until(() => app.popups.length === 1, 2 * MINUTE)
    expect(connectionTold(app).kind).toBe('poll-only')
    expect(pushTold(app)).toBe(
      `${strings.connection.push.connecting} (${strings.connection.push.because('closed with code 1006')})`,
    )
    const tries = app.wires.attempts.length
    await app.wires.givenUp()
    await app.clearFaults()
    expect(troublesTold(app, LIVE)).toContain(words.lastBecause(failures.silent))
    expect(app.wires.attempts).toHaveLength(tries)
    await expectRecovery(app)
    expect(names(app)).toEqual(['Unheard', 'Afterwards'])
  })
})

describe('a frame', () => {
  it('that is far too long ends its socket, which comes back', async () => {
    const app = await startApp()
    const { control } = hostOf(app)
    await control.oversizedFrame(LIVE)
    await app.clock.until(pushIs(app, 'waiting'), 1000)
    expect(troublesTold(app, LIVE)).toContain('Max payload size exceeded')
    expect(connectionTold(app).kind).toBe('poll-only')
    await expectRecovery(app)
    expect(app.unknown.counts.getState().size).toBe(0)
  })

  it.each([
    ['that breaks off', '{"user_id":353044,'],
    ['of another shape', '{"result":{"ok":true}}'],
    ['with nothing in it', ''],
  ])('%s is recorded, and the next one is read', async (_what, text) => {
    const app = await startApp()
    const { control } = hostOf(app)
    await control.frame(LIVE, text)
    await app.clock.until(() => app.unknown.counts.getState().size === 1, 1000)
    expect([...app.unknown.records.getState().values()]).toMatchObject([
      { origin: LIVE, text, host: hostOf(app).wsUrl },
    ])
    expect(connectionTold(app).kind).toBe('both')
    expect(troublesTold(app, LIVE)).toBeNull()
    await expectRecovery(app)
  })
})
