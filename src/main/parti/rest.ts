import type { StoreApi } from 'zustand/vanilla'
import type { HostReport, RequestReport } from '#shared/model/connection.ts'
import type { RestStatus } from '#shared/model/status.ts'
import { createAskParti, type AskDeps } from './ask-parti.ts'
import { createLocalNumbers, type LocalNumber } from './decode-chat-message.ts'
import { createPartiApi, type PartiApi } from './rest-api.ts'

/** Parti's REST side. */
export interface PartiRest {
  /** For what the user waits for. */
  user: PartiApi
  /** For what the app asks by itself: it gives way to the user's questions. */
  background: PartiApi
  status: StoreApi<RestStatus>
  /** Every host by `rest ` and its URL. */
  hosts: StoreApi<ReadonlyMap<string, HostReport>>
  requests: StoreApi<RequestReport>
  /** See `PartiTime.now`. */
  now(): number | null
}

/** A client of Parti's REST side. It only ever reads. */
export function createPartiRest({
  nextLocal = createLocalNumbers(),
  ...deps
}: AskDeps & { nextLocal?: LocalNumber }): PartiRest {
  const parti = createAskParti(deps)
  return {
    user: createPartiApi(parti, { urgency: 'user', nextLocal }),
    background: createPartiApi(parti, { urgency: 'background', nextLocal }),
    status: parti.trials.status,
    hosts: parti.trials.reports,
    requests: parti.queue.report,
    now: parti.time.now,
  }
}
