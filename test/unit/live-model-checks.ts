import type { Alert } from '#shared/model/alert.ts'
import type { LiveState, Show } from '#shared/model/live-state.ts'
import type { ChannelTransition } from '../../src/main/channels/held-transitions.ts'
import { PUSH_LAG_MS } from '../../src/main/channels/show-order.ts'
import { USERS, type Site, type Statement, type TrueShow } from './live-model-site.ts'

/** An end may be believed only this long after the last word that the show is on, ms. */
const SPAN_MS = 120_000
/** The moment at which the wall clock stood so: in true time, and on the monotonic clock, which sleeps with the machine. */
export type MomentAt = (wallMs: number) => { now: number; elapsed: number }

/** Watches what one run of the app was told and what it made of that. Everything wrong goes to `wrongs`. */
export interface Witness {
  began(show: TrueShow): void
  /** A push that came at the moment of the beginning; `elapsed` as on the monotonic clock. */
  pushedAtOnce(show: TrueShow, elapsed: number): void
  told(statement: Statement): void
  transitions(batch: readonly ChannelTransition[]): void
}

interface Dependencies {
  site: Site
  stateOf(userId: number): LiveState | undefined
  momentAt: MomentAt
  /** Shows that must be announced by the end, over all runs of the app. */
  due: Set<TrueShow>
  /** Shows that may be announced: those that began while the app ran, were pushed to it, or came after a word to the contrary. */
  mayRing: Set<TrueShow>
  wrongs: string[]
}

/** The checks of one run of the app, which begins now with everybody unknown. */
export function createWitness({ site, stateOf, momentAt, due, mayRing, wrongs }: Dependencies): Witness {
  const startedAt = site.now()
  const lastLive = new Map<TrueShow, number>()
  const saidBefore = new Map<number, (TrueShow | null)[]>()
  const beganKnown = new Set<TrueShow>()
  const begunIds = new Set<string>()
  const pushes: { eventId: number; elapsed: number }[] = []

  /** Whether a show must ring although its period began without an id: another was pushed well after the period began. */
  function mustPartFrom(state: LiveState | undefined, show: TrueShow): boolean {
    if (state?.phase !== 'live' || state.show.eventId !== null) return true
    const since = momentAt(state.show.seenAt).elapsed
    return pushes.some((push) => push.elapsed >= since + PUSH_LAG_MS + 1_000 && push.eventId < show.eventId)
  }

  return {
    began(show) {
      const phase = stateOf(show.userId)?.phase
      if (phase !== undefined && phase !== 'unknown') beganKnown.add(show)
    },
    pushedAtOnce: ({ eventId }, elapsed) => pushes.push({ eventId, elapsed }),
    told({ userId, show, namesId, from, at, isOld }) {
      if (!USERS.includes(userId)) return
      const said = saidBefore.get(userId) ?? []
      saidBefore.set(userId, [...said, show])
      if (show === null) return
      if (show.beganAt >= startedAt || from === 'push' || said.some((other) => other !== show)) mayRing.add(show)
      if (isOld) return
      lastLive.set(show, at)
      // What is known already was judged before: a late push of what was found running is no news any more.
      const state = stateOf(userId)
      const isNews = state?.phase !== 'live' || state.show.eventId !== show.eventId
      const isWatched = beganKnown.has(show) || from === 'push'
      const isOn = site.showAt(userId) === show
      if (isOn && namesId && isNews && isWatched && mustPartFrom(state, show)) due.add(show)
    },
    transitions(batch) {
      for (const { userId, transition } of batch) {
        if (transition.kind === 'show-ended') {
          const isFollowed = batch.some(
            (other) => other.userId === userId && /began|resumed/.test(other.transition.kind),
          )
          const words = [...lastLive].filter(([show]) => isAbout(transition.show, show, userId)).map(([, at]) => at)
          const silence = site.now() - Math.max(-Infinity, ...words)
          if (!isFollowed && silence < SPAN_MS) {
            wrongs.push(`the show of ${userId} ended ${silence} ms after it was said to be on`)
          }
          continue
        }
        const { eventId } = transition.show
        if (transition.kind === 'show-began') {
          // One popup names a channel once, with the latest of its shows.
          const isLast = batch.findLast((other) => other.userId === userId && other.transition.kind === 'show-began')
          const superseded = site.shows.find((show) => show.userId === userId && show.eventId === eventId)
          if (isLast?.transition !== transition && superseded !== undefined) due.delete(superseded)
        }
        if (transition.kind === 'show-resumed' || eventId === null) continue
        const key = `${userId}/${eventId}`
        if (begunIds.has(key)) wrongs.push(`${key} began twice in one run`)
        begunIds.add(key)
      }
    },
  }
}

/** Whether a true show may be the one that the monitor means. */
const isAbout = ({ eventId }: Show, show: TrueShow, userId: number): boolean =>
  show.userId === userId && (eventId === null || eventId === show.eventId)

/** Finds the true show that an alert is about: by its id, else the one on about when it was seen. */
function showOf({ channel: { userId }, show }: Alert, site: Site, momentAt: MomentAt): TrueShow[] {
  const ofUser = site.shows.filter((candidate) => candidate.userId === userId)
  if (show.eventId !== null) return ofUser.filter(({ eventId }) => eventId === show.eventId)
  const at = momentAt(show.seenAt).now
  return ofUser.filter(({ beganAt, endedAt }) => beganAt <= at && (endedAt ?? Infinity) > at - SPAN_MS).toReversed()
}

/** Checks all popups of a world that has come to rest. */
export function checkAlerts(
  popups: readonly Alert[],
  { site, momentAt, due, mayRing, wrongs }: Omit<Dependencies, 'stateOf'>,
): void {
  const announced = new Set<TrueShow>()
  for (const alert of popups) {
    const candidates = showOf(alert, site, momentAt)
    const silent = candidates.filter((candidate) => !announced.has(candidate))
    const show = silent.find((candidate) => mayRing.has(candidate)) ?? silent[0]
    const name = `${alert.channel.userId}/${alert.show.eventId ?? 'without an id'}`
    if (candidates.length === 0) wrongs.push(`${name} rang and never was`)
    else if (show === undefined) wrongs.push(`${name} rang twice`)
    else announced.add(show)
    if (show !== undefined && !mayRing.has(show)) wrongs.push(`${name} was on before anybody watched, and rang`)
  }
  for (const show of due) if (!announced.has(show)) wrongs.push(`${show.userId}/${show.eventId} never rang`)
}
