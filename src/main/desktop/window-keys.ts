import type { Input } from 'electron'
import type { ZoomCommand } from './window-zoom.ts'

/** What a key does in every window. */
export type WindowCommand = ZoomCommand | 'settings'

const COMMANDS: ReadonlyMap<string, WindowCommand> = new Map([
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['_', 'zoom-out'],
  ['0', 'zoom-reset'],
  [',', 'settings'],
])

type Key = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>

/** What the key does with Ctrl, or with Cmd on macOS; null where it is the page's. */
export function windowCommandOf({ type, key, control, meta, alt }: Key, platform: string): WindowCommand | null {
  const isHeld = platform === 'darwin' ? meta && !control : control && !meta
  return type === 'keyDown' && isHeld && !alt ? (COMMANDS.get(key) ?? null) : null
}
