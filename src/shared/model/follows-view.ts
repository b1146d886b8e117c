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

/** How a new user sees it. */
export const DEFAULT_FOLLOWS_VIEW: FollowsView = { sort: 'live', isGrouped: true, isLiveOnly: false, folded: [] }
