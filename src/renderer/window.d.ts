import type { Api } from '#shared/bridge/api.ts'

declare global {
  interface Window {
    /** The only way to the main process; the preload script puts it here. */
    readonly afterparti: Api
  }
}
