import { ask, tellFailure } from '../bridge.ts'

/** Opens a channel's chat in the browser; tells when it did not work. */
export async function openChat(userId: number): Promise<void> {
  await ask(window.afterparti.follows.openChat({ userId })).catch(tellFailure)
}
