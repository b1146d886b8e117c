import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { HostTrial, RestStatus } from '#shared/model/status.ts'
import { preferring } from './hosts.ts'

/** Remembers how the hosts of a list did. */
export interface HostTrials {
  status: StoreApi<RestStatus>
  /** The hosts in the order in which to ask them. */
  order(): readonly string[]
  /** A host told something: it is asked first from now on. */
  noteAnswer(host: string): void
  /** A host said "nobody", which any wrong host may say: that changes nothing unless it is the one asked first. */
  noteNobody(host: string): void
  noteFailure(host: string, reason: string): void
  /** No host gave a usable answer. `heard` tells that one was there at least, but spoke of something unreadable. */
  noteDefeat(heard: boolean): void
}

/** The record of `hosts`, none of which has been tried yet. */
export function createHostTrials(hosts: readonly string[], clock: Clock): HostTrials {
  const status = createStore<RestStatus>(() => ({ state: 'unknown', host: null, trials: [], answeredAt: null }))

  function withTrial(trial: HostTrial): HostTrial[] {
    const others = status.getState().trials.filter((known) => known.host !== trial.host)
    return [...others, trial].toSorted((a, b) => hosts.indexOf(a.host) - hosts.indexOf(b.host))
  }

  function noteAnswer(host: string): void {
    const at = clock.now()
    const trials = withTrial({ host, outcome: 'answered', reason: '', at })
    status.setState({ state: 'reachable', host, trials, answeredAt: at })
  }

  return {
    status,
    order: () => preferring(hosts, status.getState().host),
    noteAnswer,
    noteNobody(host) {
      if (host === status.getState().host) noteAnswer(host)
      else status.setState({ trials: withTrial({ host, outcome: 'answered', reason: '', at: clock.now() }) })
    },
    noteFailure(host, reason) {
      status.setState({ trials: withTrial({ host, outcome: 'failed', reason, at: clock.now() }) })
    },
    noteDefeat(heard) {
      // One odd channel among many readable ones does not make Parti unreachable.
      if (!heard || status.getState().state === 'unknown') status.setState({ state: 'unreachable' })
    },
  }
}
