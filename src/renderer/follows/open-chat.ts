import { ask, tellFailure } from '../bridge.ts'

/** Brings the window of a channel's chat to the front; tells when it did not work. */
export const openChat = (userId: number): void => void ask(window.afterparti.chat.show({ userId })).catch(tellFailure)

/** Opens a channel's chat on Parti's own site in the browser; tells when it did not work. */
export const openChatOnSite = (userId: number): void =>
  void ask(window.afterparti.chat.openOnSite({ userId })).catch(tellFailure)
