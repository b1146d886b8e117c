/** How much was said in a chat over a stretch of time, by what the archive holds. */
export interface ChatActivity {
  /** ms since 1970. */
  from: number
  /** ms since 1970. */
  to: number
  rows: number
  /** How many people wrote them. */
  chatters: number
}
