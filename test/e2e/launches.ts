import type { RunningApp } from './running-app.ts'

/** Has the app hear of a second start with these arguments, as Electron tells it. */
export const startAgainWith = ({ electron }: RunningApp, args: string[]): Promise<void> =>
  electron.evaluate(
    ({ app }, args) => {
      app.emit('second-instance', {}, [], '', { args })
    },
    Buffer.from(JSON.stringify(args)).toString('base64'),
  )
