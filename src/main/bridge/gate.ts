import { ACCESS, APP_ORIGIN, type WindowKind } from './access.ts'

/** Who asks, as the process that serves the bridge sees it. */
export interface Caller {
  /** The window's kind; null for a web contents that we did not make. */
  kind: WindowKind | null
  /** Whom the window is about; null where it is about nobody. */
  userId: number | null
  /** The URL of the asking frame; null when the frame is gone. */
  frameUrl: string | null
  isMainFrame: boolean
}

/** Whether this caller may use this group (null: what serves all groups). Every message to main passes here. */
export function mayUse({ kind, frameUrl, isMainFrame }: Caller, group: string | null): boolean {
  if (kind === null || frameUrl === null || !isMainFrame) return false
  if (!URL.canParse(frameUrl)) return false
  const { protocol, host } = new URL(frameUrl)
  if (`${protocol}//${host}` !== APP_ORIGIN) return false
  return group === null || ACCESS[kind].some((allowed) => allowed === group)
}
