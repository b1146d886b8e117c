import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Alert } from '#shared/model/alert.ts'
import { createGoLiveAlerts } from '../../src/main/alerts/go-live-alerts.ts'
import { createLiveMonitor, type LiveMonitor } from '../../src/main/channels/live-monitor.ts'
import { createFakeClock } from '../fake-clock.ts'
import { LOUD } from '../loud.ts'
import { createClaims } from './live-model-archive.ts'
import { checkAlerts, createWitness, type MomentAt, type Witness } from './live-model-checks.ts'
import { named, nameless, worldOf, type Command, type PushFate, type World } from './live-model-commands.ts'
import { createSite, STRANGER, USERS, type TrueShow } from './live-model-site.ts'

const ERA = 1_747_444_000_000
const SECOND = 1_000
const MINUTE = 60 * SECOND
/** Faults are over for this long before the truth must be known: the slowest way to it is the sweep. */
const REST_SECONDS = 17 * 60

/** Lives through the world and answers all that was wrong. */
async function live({ latencies, commands }: World): Promise<string[]> {
  const clock = createFakeClock(ERA)
  const site = createSite(clock, latencies)
  const archive = createClaims()
  const popups: Alert[] = []
  const wrongs: string[] = []
  const due = new Set<TrueShow>()
  const mayRing = new Set<TrueShow>()
  const moments = new Map<number, ReturnType<MomentAt>>()
  const present = (): ReturnType<MomentAt> => ({ now: site.now(), elapsed: clock.elapsed() })
  const momentAt: MomentAt = (wall) => moments.get(wall) ?? present()
  const noteMoment = (): void => void moments.set(clock.now(), present())
  noteMoment()
  let run = startRun()

  function startRun(): { monitor: LiveMonitor; witness: Witness; stop(): void } {
    const stateOf = (userId: number) => monitor.states.getState().get(userId)
    const alerts = createGoLiveAlerts({
      archive,
      clock,
      ...LOUD,
      stateOf,
      channelOf: () => null,
      popUp: (shown) => popups.push(...shown),
    })
    const witness = createWitness({ site, stateOf, momentAt, due, mayRing, wrongs })
    const here = { isOn: true }
    const routes = site.routes((statement) => {
      if (here.isOn) witness.told(statement)
    })
    const monitor = createLiveMonitor({
      ...routes,
      profile: () => Promise.resolve(null),
      watchViewers: () => () => undefined,
      priorityOf: () => 0,
      keeper: {
        standingOf: () => 'ok',
        seenLive: () => undefined,
        seenThere: () => undefined,
        profiled: () => undefined,
      },
      clock,
      random: () => 0.7,
      onTransitions: (batch, context) => {
        witness.transitions(batch)
        const news = batch.map(({ userId, transition }) => ({
          channel: { userId, name: `user ${userId}`, account: null },
          followedAt: ERA,
          transition,
        }))
        void alerts.take(news, context)
      },
      onViewers: () => undefined,
    })
    monitor.watch(USERS)
    const stop = (): void => {
      here.isOn = false
      monitor.stop()
      void alerts.stop()
    }
    return { monitor, witness, stop }
  }

  async function passTime(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      clock.advance(SECOND)
      // Promises settle at the end of a step, so that is when everything is seen.
      noteMoment()
      await new Promise(setImmediate)
    }
  }
  function push(show: TrueShow, afterMs: number): void {
    const to = run
    clock.after(afterMs, () => {
      // A socket loses what it had under way when the app ends.
      if (to !== run) return
      to.witness.told({ userId: show.userId, show, namesId: true, from: 'push', at: site.now(), isOld: false })
      if (afterMs === 0) to.witness.pushedAtOnce(show, clock.elapsed())
      to.monitor.notice(site.noticeOf(show))
    })
  }
  function beginShow(userId: number, isListed: boolean, fate: PushFate): void {
    if (site.showAt(userId) !== null) return
    const show = site.begin(userId, isListed)
    run.witness.began(show)
    if (fate === 'prompt' || fate === 'twice') push(show, 0)
    if (fate === 'late' || fate === 'twice') push(show, 55 * SECOND)
  }

  async function obey(command: Command): Promise<void> {
    switch (command.do) {
      case 'pass':
        return passTime(command.seconds)
      case 'begin':
        return beginShow(command.userId, command.isListed, command.push)
      case 'replace':
        site.end(command.userId)
        await passTime(20)
        return beginShow(command.userId, command.isListed, command.push)
      case 'end':
        return site.end(command.userId)
      case 'stranger':
        site.end(STRANGER)
        return beginShow(STRANGER, true, 'prompt')
      case 'info':
      case 'list':
        site.health[command.do] = command.health
        return
      case 'ids':
        site.health.tellsIds = command.told
        return
      case 'flap':
        site.health.offUntil = site.now() + command.seconds * SECOND
        return
      case 'recheck':
        return run.monitor.recheck()
      case 'sleep':
        site.sleep(command.minutes * MINUTE)
        if (command.isTold) run.monitor.wake()
        return
      case 'jump':
        return clock.jump(command.ms)
      case 'restart':
        run.stop()
        await new Promise(setImmediate)
        site.sleep(command.seconds * SECOND)
        run = startRun()
    }
  }

  for (const command of commands) {
    await obey(command)
    noteMoment()
    await new Promise(setImmediate)
  }
  Object.assign(site.health, { info: 'fine', list: site.health.list === 'fine' ? 'fine' : 'parti-lacks-route' })
  Object.assign(site.health, { tellsIds: true, offUntil: -1 })
  await passTime(REST_SECONDS)
  checkAlerts(popups, { site, momentAt, due, mayRing, wrongs })
  for (const userId of USERS) {
    const state = run.monitor.states.getState().get(userId)
    const known = state?.phase === 'live' ? state.show.eventId : (state?.phase ?? null)
    const truth = site.showAt(userId)?.eventId ?? 'offline'
    if (known !== truth) wrongs.push(`${userId} is ${truth} and taken for ${known}`)
  }
  run.stop()
  return wrongs
}

test.each([
  ['with event ids', named, 400],
  ['without some event ids', nameless, 400],
])(
  'whatever happens, every go-live is told once, and the truth is found out: %s',
  async (_what, command, numRuns) => {
    await fc.assert(
      fc.asyncProperty(worldOf(command), async (world) => {
        expect(await live(world)).toEqual([])
      }),
      { numRuns, endOnFailure: false, interruptAfterTimeLimit: 25_000 },
    )
  },
  60_000,
)
