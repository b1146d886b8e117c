import type { Input } from 'electron'
import type { ZoomCommand } from './window-zoom.ts'

/** What a key does in every window. */
export type WindowCommand = ZoomCommand | 'settings' | 'archive'

const COMMANDS: ReadonlyMap<string, WindowCommand> = new Map([
  ['+', 'zoom-in'],
  ['=', 'zoom-in'],
  ['-', 'zoom-out'],
  ['_', 'zoom-out'],
  ['0', 'zoom-reset'],
  [',', 'settings'],
])

type Key = Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt' | 'shift'>

/** What the key does with Ctrl, or with Cmd on macOS; null where it is the page's. */
export function windowCommandOf({ type, key, control, meta, alt, shift }: Key, platform: string): WindowCommand | null {
  const isHeld = platform === 'darwin' ? meta && !control : control && !meta
  if (type !== 'keyDown' || !isHeld || alt) return null
  // Ctrl F searches what is in sight, where there is a search; with Shift everything that was ever seen.
  return shift && key.toLowerCase() === 'f' ? 'archive' : (COMMANDS.get(key) ?? null)
}
