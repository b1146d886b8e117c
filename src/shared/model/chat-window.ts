/** How far a window may be seen through, in per cent: below this nobody finds it again. */
export const LEAST_OPACITY = 40
/** It is not seen through at all. */
export const MOST_OPACITY = 100

/** Why this desktop does not let a window do something: its protocol has no way, or the Electron in use is too old. */
export type Obstacle = 'wayland' | 'old-electron'

/** What a window can do on this desktop; where it cannot, why not. */
export interface WindowAbilities {
  onTop: true | Obstacle
  opacity: true | Obstacle
  clickThrough: true | Obstacle
}

/** How the window of a chat is shown. */
export interface ChatWindowLook {
  /** It stays above the windows of other programs. */
  isOnTop: boolean
  /** In per cent, from `LEAST_OPACITY`. */
  opacity: number
  /** Clicks go to what lies below. Not kept: a window that is opened anew can be clicked. */
  isClickThrough: boolean
}

/** The same, and what of it can be changed. */
export interface ChatWindowState extends ChatWindowLook {
  can: WindowAbilities
}
