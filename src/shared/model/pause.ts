/** How long notifications can be paused for; `morning` is until tomorrow, `open` until the user resumes. */
export const PAUSE_CHOICES = ['half-hour', 'hour', 'morning', 'open'] as const

export type PauseChoice = (typeof PAUSE_CHOICES)[number]

/** Notifications are paused: go-lives reach the inbox, and nothing pops up. */
export interface Pause {
  /** When the pause ends by itself, ms since 1970; null where only the user ends it. */
  until: number | null
}
