import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import type { PartiServer } from '../parti-server/server.ts'
import { askAgainForCollected } from './collected-answers.ts'

const PROJECT = path.join(import.meta.dirname, '../..')
/** Set where the machine allows no sandbox; whoever sets it has said so. */
const WITHOUT_SANDBOX = process.env['AFTERPARTI_NO_SANDBOX'] === '1' ? ['--no-sandbox'] : []

/** How long the app may take to quit, ms; far longer than it ever took. */
const PATIENCE_MS = 30_000

/** The built app, started as a user starts it. */
export interface RunningApp {
  electron: ElectronApplication
  /** The follows window, once it shows what is true. */
  follows(): Promise<Page>
  /** The links that were handed to the user's browser. */
  openedLinks(): string[]
  /** What the app and Chromium wrote. */
  output(): string
  close(): Promise<void>
}

export interface StartOptions {
  /** Where it keeps its data; the same folder again is a restart. */
  userData: string
  server: Pick<PartiServer, 'restUrl' | 'wsUrl'>
  /** The folder of the app, where that is not the build. */
  project?: string
  /** Further switches. */
  switches?: string[]
  /** How the system is set up, as `de_DE`. */
  locale?: string
}

/** The switches that point the app at a simulated Parti, and make it run alike on every machine. */
export const switchesFor = ({ userData, server, project = PROJECT, switches = [] }: StartOptions): string[] => [
  project,
  `--user-data-dir=${userData}`,
  `--parti-rest=${server.restUrl}`,
  `--parti-ws=${server.wsUrl}`,
  // Without a graphics card a picture of the window would be empty (measured).
  '--disable-gpu',
  '--force-color-profile=srgb',
  '--ozone-platform=x11',
  ...WITHOUT_SANDBOX,
  ...switches,
]

/** Starts the app; it resolves when Electron's main process runs. */
export async function startApp(options: StartOptions): Promise<RunningApp> {
  const browser = fakeBrowser(options.userData)
  const electron = await _electron.launch({
    args: switchesFor(options),
    // Playwright would add `--no-sandbox` by itself; the switches above decide.
    chromiumSandbox: true,
    cwd: PROJECT,
    env: {
      ...environment(),
      PATH: `${browser.directory}:${process.env['PATH'] ?? ''}`,
      // Alike on every machine.
      LC_ALL: `${options.locale ?? 'C'}.UTF-8`,
      LANGUAGE: '',
    },
  })
  askAgainForCollected(electron)
  const output: string[] = []
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  }
  return {
    electron,
    async follows() {
      // Others may come back at the same time.
      const page = electron.windows().find(isFollows) ?? (await electron.waitForEvent('window', isFollows))
      await page.locator('html[data-ready="follows"]').waitFor()
      return page
    },
    openedLinks: browser.links,
    output: () => output.join(''),
    close: () => close(electron),
  }
}

const isFollows = (page: Page): boolean => page.url().includes('view=follows')

/** Quits the app; by a signal, and saying so, where Playwright's own way does not end it. */
async function close(electron: ElectronApplication): Promise<void> {
  const late = setTimeout(() => {
    console.warn(`The app did not end in ${PATIENCE_MS / 1000} s when Playwright asked for it, so it is sent SIGTERM.`)
    electron.process().kill('SIGTERM')
  }, PATIENCE_MS)
  const last = setTimeout(() => {
    console.warn('The app did not end by SIGTERM either, so it is killed.')
    electron.process().kill('SIGKILL')
  }, 1.7 * PATIENCE_MS)
  await electron.close().finally(() => {
    clearTimeout(late)
    clearTimeout(last)
  })
}

/** What opens a link on a Linux desktop, here only writing it down. */
function fakeBrowser(directoryOfRun: string): { directory: string; links: () => string[] } {
  const directory = path.join(directoryOfRun, 'fake-browser')
  const log = path.join(directory, 'links')
  mkdirSync(directory, { recursive: true })
  const program = path.join(directory, 'xdg-open')
  writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$1" >> '${log}'\n`)
  chmodSync(program, 0o755)
  return {
    directory,
    links: () => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []),
  }
}

const environment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
