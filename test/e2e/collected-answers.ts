import type { ElectronApplication } from 'playwright'

const wasCollected = (error: unknown): boolean =>
  error instanceof Error && error.message.includes('promise was garbage collected')

const again =
  <Args extends unknown[], Value>(ask: (...args: Args) => Promise<Value>) =>
  (...args: Args): Promise<Value> =>
    ask(...args).catch((error: unknown) => {
      if (!wasCollected(error)) throw error
      console.warn('The main process lost the answer to a question of Playwright, so it is asked again.')
      return ask(...args)
    })

/**
 * Lets Playwright ask the main process once more where its answer was collected: it awaits promises that nothing there
 * holds (https://github.com/spaceagetv/electron-playwright-helpers/pull/110). What tests ask must therefore come to the
 * same when it is asked twice.
 */
export function askAgainForCollected(electron: ElectronApplication): void {
  Object.assign(electron, {
    evaluate: again(electron.evaluate.bind(electron)),
    browserWindow: again(electron.browserWindow.bind(electron)),
  })
}
