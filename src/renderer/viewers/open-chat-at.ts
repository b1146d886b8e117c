import { ask, tellFailure } from '../bridge.ts'
import { userId } from './state.ts'

/** Shows what was said in the channel at that moment, ms since 1970, in the window of the archive. */
export const openChatAt = (at: number): void =>
  void ask(window.afterparti.viewers.openChat({ userId, at: Math.round(at) })).catch(tellFailure)
