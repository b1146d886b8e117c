import type { ShowTitle } from '#shared/model/show-record.ts'
import type { Database } from './database.ts'

/** Titles of a show, in the order of time. */
export const titlesOf = (database: Database, showId: number): ShowTitle[] =>
  database.all<ShowTitle>('SELECT at, title, category FROM show_titles WHERE show_id = :showId ORDER BY at', { showId })

/** Notes the title if it is another than the last one; what is not told now stays as it was. */
export function noteTitle(database: Database, showId: number, told: ShowTitle): void {
  const last = database.all<ShowTitle>(
    'SELECT at, title, category FROM show_titles WHERE show_id = :showId ORDER BY at DESC LIMIT 1',
    { showId },
  )[0]
  const title = told.title ?? last?.title ?? null
  const category = told.category ?? last?.category ?? null
  if (title === (last?.title ?? null) && category === (last?.category ?? null)) return
  // In the order in which they were told, also where a clock was set back.
  const at = last === undefined ? told.at : Math.max(told.at, last.at + 1)
  database.run('INSERT INTO show_titles (show_id, at, title, category) VALUES (:showId, :at, :title, :category)', {
    showId,
    at,
    title,
    category,
  })
}
