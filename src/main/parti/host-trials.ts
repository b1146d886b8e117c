import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { HostReport } from '#shared/model/connection.ts'
import type { HostTrial, RestStatus } from '#shared/model/status.ts'
import { preferring } from './hosts.ts'

/** The remembered host is asked first for so long (ms); then the list is tried from its top once, for hosts come back. */
const TRUST_MS = 30 * 60_000
/** What a host did not have once is not asked of it again for so long, ms. */
const LACK_MS = 10 * 60_000
/** A host that asks for more rest than this (ms) is asked again all the same: a mistake must not end the app's use. */
const MAX_REST_MS = 60 * 60_000
/** For so long (ms) what cannot be read may be one odd channel among many; after that nothing of Parti is readable. */
const ODD_MS = 2 * 60_000

/** Whom to ask a question, in order. */
export interface Candidates {
  hosts: readonly string[]
  /** Nobody in front has proved itself lately, so a silent host is not waited for to the end. */
  isTrial: boolean
}

/** Remembers how the hosts of a list did. */
export interface HostTrials {
  status: StoreApi<RestStatus>
  /** Every host of the list as the user may see it, keyed by `rest ` and its URL. */
  reports: StoreApi<ReadonlyMap<string, HostReport>>
  /** Whom to ask for this route: without hosts that rest or said that they lack it. */
  candidates(route: string): Candidates
  /** A host told something: it is asked first from now on. */
  noteAnswer(host: string): void
  /** A host said "nobody", which any wrong host may say: that changes nothing unless it is the one asked first. */
  noteNobody(host: string): void
  noteFailure(host: string, reason: string): void
  /** A host asked to be left alone for `ms` milliseconds. */
  noteRest(host: string, ms: number): void
  isResting(host: string): boolean
  /** A host does not have this route. */
  noteLack(host: string, route: string): void
  lacks(host: string, route: string): boolean
  /**
   * How long Parti asked to be left alone still, ms; 0 when it may be asked. The host that is asked first speaks for all,
   * for its neighbours are the same Parti; where none has proved itself, each speaks for itself.
   */
  restLeftMs(): number
  /**
   * No host gave a usable answer. `heard` tells that one was there at least, but spoke of something unreadable: that
   * makes Parti unreachable only where it was never readable, or has not been for long.
   */
  noteDefeat(heard: boolean): void
}

/** The record of `hosts` (at least one), none of which has been tried yet. */
export function createHostTrials(hosts: readonly string[], clock: Clock): HostTrials {
  const status = createStore<RestStatus>(() => ({ state: 'unknown', host: null, trials: [], answeredAt: null }))
  /** Until when, by `clock.elapsed()`. */
  const rests = new Map<string, number>()
  const lacks = new Map(hosts.map((host) => [host, new Map<string, number>()]))
  let trustedSince = clock.elapsed()
  /** Since when nothing readable has come, by `clock.elapsed()`; null while the last question was answered well. */
  let defeatedSince: number | null = null

  const restLeft = (host: string): number => Math.max(0, (rests.get(host) ?? 0) - clock.elapsed())
  const lacksRoute = (host: string, route: string): boolean =>
    (lacks.get(host)?.get(route) ?? -Infinity) > clock.elapsed() - LACK_MS

  function report(url: string): HostReport {
    const { host, trials } = status.getState()
    const trial = trials.find((known) => known.host === url)
    const rest = restLeft(url)
    return {
      kind: 'rest',
      url,
      isInUse: url === host,
      outcome: trial?.outcome ?? 'untried',
      reason: trial?.reason ?? '',
      at: trial?.at ?? null,
      restsUntil: rest > 0 ? clock.now() + rest : null,
      lacks: [...(lacks.get(url)?.keys() ?? [])].filter((route) => lacksRoute(url, route)),
    }
  }
  const allReports = (): ReadonlyMap<string, HostReport> => new Map(hosts.map((url) => [`rest ${url}`, report(url)]))
  const reports = createStore<ReadonlyMap<string, HostReport>>(allReports)
  const publish = (): void => reports.setState(allReports(), true)
  status.subscribe(publish)

  function withTrial(trial: HostTrial): HostTrial[] {
    const others = status.getState().trials.filter((known) => known.host !== trial.host)
    return [...others, trial].toSorted((a, b) => hosts.indexOf(a.host) - hosts.indexOf(b.host))
  }

  function noteAnswer(host: string): void {
    const at = clock.now()
    defeatedSince = null
    const trials = withTrial({ host, outcome: 'answered', reason: '', at })
    status.setState({ state: 'reachable', host, trials, answeredAt: at })
  }

  return {
    status,
    reports,
    candidates(route) {
      const { host } = status.getState()
      const isTrial = host === null || (host !== hosts[0] && clock.elapsed() - trustedSince >= TRUST_MS)
      if (isTrial) trustedSince = clock.elapsed()
      const order = isTrial ? hosts : preferring(hosts, host)
      return { hosts: order.filter((url) => restLeft(url) === 0 && !lacksRoute(url, route)), isTrial }
    },
    noteAnswer,
    noteNobody(host) {
      if (host === status.getState().host) noteAnswer(host)
      else status.setState({ trials: withTrial({ host, outcome: 'answered', reason: '', at: clock.now() }) })
    },
    noteFailure(host, reason) {
      status.setState({ trials: withTrial({ host, outcome: 'failed', reason, at: clock.now() }) })
    },
    noteRest(host, ms) {
      // What was asked for a moment earlier still holds.
      rests.set(host, clock.elapsed() + Math.max(restLeft(host), Math.min(ms, MAX_REST_MS)))
      publish()
    },
    isResting: (host) => restLeft(host) > 0,
    noteLack(host, route) {
      lacks.get(host)?.set(route, clock.elapsed())
      publish()
    },
    lacks: lacksRoute,
    restLeftMs() {
      const { host } = status.getState()
      return host === null ? Math.min(...hosts.map(restLeft)) : restLeft(host)
    },
    noteDefeat(heard) {
      defeatedSince ??= clock.elapsed()
      // One odd channel among many readable ones does not make Parti unreachable.
      const mayBeOdd = heard && clock.elapsed() - defeatedSince < ODD_MS
      if (!mayBeOdd || status.getState().state === 'unknown') status.setState({ state: 'unreachable' })
    },
  }
}
