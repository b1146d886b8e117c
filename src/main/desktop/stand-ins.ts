import { createStore, type StoreApi } from 'zustand/vanilla'
import type { HostReport, RequestReport, SocketReport } from '#shared/model/connection.ts'
import type { RestStatus, SocketStatus } from '#shared/model/status.ts'
import type { UnknownCount, UnknownRecord } from '#shared/model/unknown-record.ts'

// TO BE REPLACED, this whole file: what rest.status and push.status tell, in the shape of the stores that will tell more.

const TOPIC = 'NewChannelLiveNotify'

/** The REST hosts, from the trials of the client. */
export function restHosts(
  urls: readonly string[],
  rest: StoreApi<RestStatus>,
): StoreApi<ReadonlyMap<string, HostReport>> {
  const read = (): ReadonlyMap<string, HostReport> => {
    const { host, trials } = rest.getState()
    return new Map(
      urls.map((url): [string, HostReport] => {
        const trial = trials.find((one) => one.host === url)
        const { outcome = 'untried', reason = '', at = null } = trial ?? {}
        const isInUse = url === host && outcome === 'answered'
        return [`rest ${url}`, { kind: 'rest', url, isInUse, outcome, reason, at, restsUntil: null, lacks: [] }]
      }),
    )
  }
  const store = createStore<ReadonlyMap<string, HostReport>>(read)
  rest.subscribe(() => store.setState(read(), true))
  return store
}

/** The one socket there is. */
export function onlySocket(push: StoreApi<SocketStatus>): StoreApi<ReadonlyMap<string, SocketReport>> {
  const read = (): ReadonlyMap<string, SocketReport> =>
    new Map([[TOPIC, { topic: TOPIC, subject: null, frames: 0, frameAt: null, status: push.getState() }]])
  const store = createStore<ReadonlyMap<string, SocketReport>>(read)
  push.subscribe(() => store.setState(read(), true))
  return store
}

export const noRequests = (): StoreApi<RequestReport> =>
  createStore<RequestReport>(() => ({ total: 0, lastMinute: 0, waiting: 0 }))
export const noRecords = (): StoreApi<ReadonlyMap<string, UnknownRecord>> => createStore(() => new Map())
export const noCounts = (): StoreApi<ReadonlyMap<string, UnknownCount>> => createStore(() => new Map())
export const noLivestreams = (): StoreApi<ReadonlyMap<number, number>> => createStore(() => new Map())
