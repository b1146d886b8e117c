import { ask, tellFailure } from '../bridge.ts'

/** Shows the window about the connection; tells when it did not work. */
export const showConnection = (): void => void ask(window.afterparti.app.showConnection()).catch(tellFailure)
