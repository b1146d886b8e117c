import { createMirror } from './mirror.ts'

/** Who was announced lately, keyed by user id. */
export const justLive = createMirror(window.afterparti.discovery.justLive)
