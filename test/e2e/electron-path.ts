import { createRequire } from 'node:module'

/** Where Electron's program lies. In plain Node the package `electron` is that path; its typings tell of the app's side. */
export const electronPath = createRequire(import.meta.url)('electron') as string
