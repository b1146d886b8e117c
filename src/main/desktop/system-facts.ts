import { app } from 'electron'
import os from 'node:os'
import type { SystemFacts } from '../diagnostics/report.ts'
import { windowSystem, type WindowSystem } from './window-abilities.ts'

/** What the app runs on, as far as it says. */
export const systemFacts = (): SystemFacts => ({
  app: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  platform: process.platform,
  release: os.release(),
  architecture: process.arch,
  desktop: process.env['XDG_CURRENT_DESKTOP'] ?? null,
  locale: app.getLocale(),
})

/** What the windows of this process go by. */
export const thisWindowSystem = (): WindowSystem =>
  windowSystem({
    platform: process.platform,
    electron: Number.parseInt(process.versions.electron, 10),
    ozonePlatform: app.commandLine.getSwitchValue('ozone-platform'),
    sessionType: process.env['XDG_SESSION_TYPE'],
  })
