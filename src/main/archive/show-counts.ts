import { COUNTABLE, type CountableShow } from './countable-show.ts'
import type { Database } from './database.ts'
import { keepAudience } from './show-audience.ts'
import { keepShowChat } from './show-chat.ts'

/** Counts who watched a show that is over and what was said, and keeps it. */
export function keepCounts(database: Database, showId: number): void {
  for (const show of database.all<CountableShow>(`${COUNTABLE} WHERE id = :showId`, { showId })) {
    keepAudience(database, show)
    keepShowChat(database, show)
  }
}

/** When the show was is known otherwise now, so it is to be counted anew. */
export const forgetCounts = (database: Database, showId: number): void =>
  void database.run(
    'UPDATE shows SET covered_ms = NULL, chat_rows = iif(is_chat_final, chat_rows, NULL) WHERE id = :showId',
    { showId },
  )
