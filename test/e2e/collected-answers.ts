import type { ElectronApplication } from 'playwright'

/** A question to an app that is starting may lose its answer several times in a row (twice, measured). */
const ATTEMPTS = 10

/** Whether an answer got lost in this way: what was asked has been done by then. */
export const wasCollected = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('promise was garbage collected')

const askedAgain =
  <Args extends unknown[], Value>(ask: (...args: Args) => Promise<Value>) =>
  async (...args: Args): Promise<Value> => {
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      try {
        return await ask(...args)
      } catch (error) {
        if (!wasCollected(error)) throw error
        console.warn('The main process lost the answer to a question of Playwright, so it is asked again.')
      }
    }
    return ask(...args)
  }

/**
 * Lets Playwright ask the main process again where its answer was collected: it awaits promises that nothing there holds
 * (https://github.com/spaceagetv/electron-playwright-helpers/pull/110). What tests ask must therefore come to the same
 * when it is asked more than once.
 */
export function askAgainForCollected(electron: ElectronApplication): void {
  Object.assign(electron, {
    evaluate: askedAgain(electron.evaluate.bind(electron)),
    browserWindow: askedAgain(electron.browserWindow.bind(electron)),
  })
}
