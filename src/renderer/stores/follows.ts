import { createMirror } from './mirror.ts'

/** The follow list, keyed by user id. */
export const follows = createMirror(window.afterparti.follows.list)
