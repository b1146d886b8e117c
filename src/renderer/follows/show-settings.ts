import { ask, tellFailure } from '../bridge.ts'

/** Shows the window of settings; tells when it did not work. */
export const showSettings = (): void => void ask(window.afterparti.app.showSettings()).catch(tellFailure)
