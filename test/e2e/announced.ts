import type { PartiServer } from '../parti-server/server.ts'
import type { FakeDesktop } from './desktop/fake-desktop.ts'
import { DBR } from './people.ts'

/** Brings DBR, who must be followed, live once more. Its notification takes the same way as all before, so none is left. */
export async function settleNotifications(server: PartiServer, desktop: FakeDesktop): Promise<void> {
  const earlier = new Set(desktop.notifications().map(({ id }) => id))
  await server.control.end(DBR.userId)
  await server.control.goLive(DBR.userId)
  await desktop.waitForNotification(({ id, summary }) => summary === 'DBR is live' && !earlier.has(id))
}

/** What was announced so far, in order. */
export const summaries = (desktop: FakeDesktop): string[] => desktop.notifications().map(({ summary }) => summary)
