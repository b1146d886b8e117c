import { app } from 'electron'
import os from 'node:os'
import type { SystemFacts } from '../diagnostics/report.ts'

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
