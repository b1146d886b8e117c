import { app, Menu } from 'electron'
import { EventEmitter, once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import v8 from 'node:v8'
import { registerAppScheme, serveApp, type Started } from './desktop/app-protocol.ts'
import { readCommandLine, type CommandLine } from './desktop/command-line.ts'
import { earlySpeech } from './desktop/early-speech.ts'
import { claimLaunches, type LaunchInbox } from './desktop/launch-inbox.ts'
import { forbidNavigation, lockDown } from './desktop/lock-down.ts'
import { createOpenWindow } from './desktop/open-window.ts'
import { createOpenPlayer } from './desktop/sound-page.ts'
import { reasonOf } from './reason-of.ts'
import { systemClock } from './system-clock.ts'

/** The folder of the build, with `main`, `preload`, `renderer` and `pictures` in it. */
const built = path.join(import.meta.dirname, '..')
const devServer = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)

// The main process makes little garbage; a young generation that doubles with each burst never gives it back (2 MiB, measured).
v8.setFlagsFromString('--semi-space-growth-factor=1')
// Nor does it compute much: code that is small serves it better than code that is fast (2 MiB, measured).
v8.setFlagsFromString('--optimize-for-size')

/** The longest that the rest of the app waits for the first page to be on its way, in ms. */
const LONGEST_HEAD_START_MS = 500

try {
  begin(readCommandLine((name) => (app.commandLine.hasSwitch(name) ? app.commandLine.getSwitchValue(name) : null)))
} catch (error) {
  // Without this Electron would open a dialog with a stack.
  console.error(`afterparti: ${reasonOf(error)}`)
  app.exit(2)
}

/** What must be settled before Electron is ready. Nothing here may wait: Electron waits for this module. */
function begin(commandLine: CommandLine): void {
  // The lock lies in the data folder, so the folder comes first.
  if (commandLine.userDataDirectory !== null) app.setPath('userData', path.resolve(commandLine.userDataDirectory))
  const launches = claimLaunches()
  if (launches === null) return app.quit()
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  // All windows share one renderer: a further one costs a third of what it would cost alone.
  app.commandLine.appendSwitch('process-per-site')
  app.setAppUserModelId('com.afterparti.app')
  // Electron's own menu has links and commands of its own. On macOS an app without a menu has no Cmd Q and no paste.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null)
  registerAppScheme()
  forbidNavigation()
  // A session that ends sends these; by itself Electron would end without a word, and lose what is not written yet (measured).
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    // Whoever asks twice does not want to wait.
    process.once(signal, () => {
      process.once(signal, () => app.exit(1))
      app.quit()
    })
  }
  app
    .whenReady()
    .then(() => open(commandLine, launches))
    .catch((error: unknown) => {
      console.error('afterparti: cannot start:', error)
      app.exit(1)
    })
}

/** Makes the first window before the rest of the app is even loaded, so that its renderer starts in the meantime. */
async function open(commandLine: CommandLine, launches: LaunchInbox): Promise<void> {
  const page = new EventEmitter()
  const pageServed = once(page, 'served')
  let isPrepared = false
  let speech = earlySpeech
  const prepare = (): void => {
    if (isPrepared) return
    isPrepared = true
    lockDown(devServer)
    serveApp({
      folder: path.join(built, 'renderer'),
      devServer,
      started: () => started,
      speech: () => speech(),
      // In a turn of its own, so that the page is really on its way.
      onPage: () => setImmediate(() => page.emit('served')),
    })
  }
  const openWindow = createOpenWindow(path.join(built, 'preload/index.cjs'), prepare)
  const first = commandLine.hidden && !launches.hasRequest ? null : openWindow('follows')
  const started = load()
  async function load(): Promise<Started> {
    // Loading holds this process up for as long as a renderer needs to read the page.
    if (first !== null && devServer === null) await Promise.race([pageServed, sleep(LONGEST_HEAD_START_MS)])
    const { start } = await import('./desktop/start.ts')
    const openPlayer = createOpenPlayer(prepare, systemClock)
    return start({ commandLine, launches, built, openWindow, openPlayer, first })
  }
  speech = (await started).speech
}
