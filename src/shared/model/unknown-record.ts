/** Something that Parti sent and this app does not understand. */
export interface UnknownRecord {
  /** Counts up over the run. */
  id: number
  /** The pattern of a REST route such as `user_profile/{user_id}`, or the name of a topic such as `ChatPublic`. */
  origin: string
  /** Base URL or WebSocket URL. */
  host: string
  /** ms since 1970. */
  at: number
  /** What was not understood. */
  reason: string
  /** What came, cut at a limit, without the user's token. */
  text: string
  /** How many characters came. */
  length: number
}

/** How often an origin sent something that was not understood, over the whole run. */
export interface UnknownCount {
  origin: string
  count: number
  /** ms since 1970. */
  lastAt: number
}
