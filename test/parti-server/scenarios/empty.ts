import type { Scenario } from './scenario.ts'

/** Nobody at all: every user is unknown. */
export const empty = (): Scenario => ({ people: [], shows: new Map(), nextEventId: 1, dialect: 'observed' })
