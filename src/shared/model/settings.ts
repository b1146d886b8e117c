/** What the user chose. Every field has a default, so a file may lack any of them. */
export interface Settings {
  /** `system` follows the desktop. */
  theme: 'system' | 'light' | 'dark'
  /** Closing the last window leaves the app in the tray, where there is one. */
  closeToTray: boolean
  /** Pictures of people are fetched and shown; without, initials stand for everybody. */
  showPictures: boolean
}

/** What a new user starts with. */
export const DEFAULT_SETTINGS: Settings = { theme: 'system', closeToTray: true, showPictures: true }
