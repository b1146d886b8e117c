import type { AppStatus, Notice, RestStatus, SocketStatus } from '#shared/model/status.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The state of the whole app, put together from its parts. */
export function createAppStatus(
  rest: StoreApi<RestStatus>,
  push: StoreApi<SocketStatus>,
  notices: StoreApi<readonly Notice[]>,
): StoreApi<AppStatus> {
  const read = (): AppStatus => ({ rest: rest.getState(), push: push.getState(), notices: [...notices.getState()] })
  const status = createStore<AppStatus>(read)
  for (const part of [rest, push, notices]) part.subscribe(() => status.setState(read(), true))
  return status
}
