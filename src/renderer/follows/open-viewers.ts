import { ask, tellFailure } from '../bridge.ts'

/** Brings the window with the graph of a channel's viewers to the front; tells when it did not work. */
export const openViewers = (userId: number): void =>
  void ask(window.afterparti.viewers.show({ userId })).catch(tellFailure)
