import { createMirror } from './mirror.ts'

/** The follow list, keyed by user id. */
export const follows = createMirror(window.afterparti.follows.list)

/** The order of channels and groups, under the key `arrangement`. */
export const arrangement = createMirror(window.afterparti.follows.arrangement)

/** Lines that are being followed, keyed by their number. */
export const lines = createMirror(window.afterparti.follows.lines)
