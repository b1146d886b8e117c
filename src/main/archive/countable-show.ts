import type { Period } from './viewer-steps.ts'

/** A show as what happened during it is counted; its chat has the number of its user. */
export interface CountableShow extends Period {
  id: number
  userId: number
}

/** What reads it; a condition follows. */
export const COUNTABLE = 'SELECT id, user_id AS userId, from_at AS "from", to_at AS "to" FROM shows'
