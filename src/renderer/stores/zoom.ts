import { createMirror } from './mirror.ts'

/** How large windows are shown, keyed by their kind. */
export const zoom = createMirror(window.afterparti.windows.zoom)
