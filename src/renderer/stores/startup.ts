import { createMirror } from './mirror.ts'

/** Whether the desktop starts the app, under the key `startup`. */
export const startup = createMirror(window.afterparti.startup.status)
