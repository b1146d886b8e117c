/** What the app runs on. */
export interface Versions {
  app: string
  electron: string
  chromium: string
  node: string
  /** `linux 6.12 x64` */
  system: string
}
