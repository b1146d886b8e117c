/** The orders in which the follow list can be shown. */
export const FOLLOW_SORTS = ['live', 'mine', 'name', 'recent', 'followed'] as const

/** One of these orders: live by viewers, the user's own, by name, who was live last, who was followed last. */
export type FollowSort = (typeof FOLLOW_SORTS)[number]

/** How the follow list is shown. */
export interface FollowsView {
  sort: FollowSort
  /** Whether groups have headings of their own. */
  isGrouped: boolean
  isLiveOnly: boolean
  /** The keys of the headings that are folded. */
  folded: string[]
}

/** What the user chose. Every field has a default, so a file may lack any of them. */
export interface Settings {
  /** `system` follows the desktop. */
  theme: 'system' | 'light' | 'dark'
  /** Closing the last window leaves the app in the tray, where there is one. */
  closeToTray: boolean
  /** Pictures of people are fetched and shown; without, initials stand for everybody. */
  showPictures: boolean
  followsView: FollowsView
}

/** What a new user starts with. */
export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  closeToTray: true,
  showPictures: true,
  followsView: { sort: 'live', isGrouped: true, isLiveOnly: false, folded: [] },
}
