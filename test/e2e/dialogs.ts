import type { RunningApp } from './running-app.ts'

/** Lets the dialog that asks for a file answer as if the user had chosen this one, or cancelled. */
export async function answerOpenDialog({ electron }: RunningApp, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] })
  }, filePath)
}

/** The same for the dialog that asks where to save. */
export async function answerSaveDialog({ electron }: RunningApp, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' })
  }, filePath)
}
