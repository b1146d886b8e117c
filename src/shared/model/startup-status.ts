/** Whether the desktop starts the app by itself, as it is written there. */
export interface StartupStatus {
  isOn: boolean
  /** The file that says so, or would; null where the desktop keeps it elsewhere. */
  file: string | null
}
