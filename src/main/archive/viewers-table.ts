import type { ViewerSample } from '#shared/model/viewer-sample.ts'
import type { Database } from './database.ts'

/** Keeps the samples, all or none; one whose (user, at) is there already is left out. */
export function recordViewers(database: Database, samples: readonly ViewerSample[]): void {
  database.transaction(() => {
    for (const { userId, at, count, source } of samples) {
      database.run(
        `INSERT INTO viewer_samples (user_id, at, count, source) VALUES (:userId, :at, :count, :source)
         ON CONFLICT (user_id, at) DO NOTHING`,
        { userId, at, count, source },
      )
    }
  })
}

/** The samples of a channel from `fromMs` to `toMs`, both included, the oldest first. */
export const viewerSamples = (database: Database, userId: number, fromMs: number, toMs: number): ViewerSample[] =>
  database.all<ViewerSample>(
    `SELECT user_id AS userId, at, count, source FROM viewer_samples
     WHERE user_id = :userId AND at BETWEEN :fromMs AND :toMs ORDER BY at`,
    { userId, fromMs, toMs },
  )
