import { ask, tellFailure } from '../bridge.ts'

/** Tries Parti now; tells when the app could not even be asked. */
export const retry = (): void => void ask(window.afterparti.app.retry()).catch(tellFailure)
