import { createMirror } from './mirror.ts'

/** How the user's token stands, under the key `token`. */
export const token = createMirror(window.afterparti.account.token)
