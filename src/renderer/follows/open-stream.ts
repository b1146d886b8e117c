import { ask, tellFailure } from '../bridge.ts'

/** Opens a channel's page in the browser; tells when it did not work. */
export async function openStream(userId: number): Promise<void> {
  await ask(window.afterparti.follows.openStream({ userId })).catch(tellFailure)
}
