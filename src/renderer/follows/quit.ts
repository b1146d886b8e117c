import { ask, tellFailure } from '../bridge.ts'

/** Ends the app; tells when it did not work. */
export const quit = (): void => void ask(window.afterparti.app.quit()).catch(tellFailure)
