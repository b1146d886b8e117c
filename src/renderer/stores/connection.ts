import { createMirror } from './mirror.ts'

const { connection } = window.afterparti

/** Keyed by kind and URL. */
export const hosts = createMirror(connection.hosts)

/** Keyed by topic and subject. */
export const sockets = createMirror(connection.sockets)

/** Under the key `requests`. */
export const requests = createMirror(connection.requests)

/** What was not understood, keyed by id. */
export const unknown = createMirror(connection.unknown)

/** Keyed by origin. */
export const unknownCounts = createMirror(connection.unknownCounts)

/** Whom sockets may be for, keyed by user id. */
export const channels = createMirror(connection.channels)
