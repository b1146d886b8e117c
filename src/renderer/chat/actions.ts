import { ask, tellFailure } from '../bridge.ts'
import { userId } from './room.ts'

const { chat } = window.afterparti

/** Opens a link of a row; main asks the user first where it leads to strangers. Tells when it did not work. */
export const openLink = (key: string, link: number): void =>
  void ask(chat.openLink({ userId, key, link })).catch(tellFailure)

/** Asks for history, and for a new socket where there is none. */
export const retry = (): void => void ask(chat.retry({ userId })).catch(tellFailure)

export const openOnSite = (): void => void ask(chat.openOnSite({ userId })).catch(tellFailure)

/** Copies a text; tells when it did not work. */
export const copy = (text: string): void => void ask(chat.copy({ text })).catch(tellFailure)
