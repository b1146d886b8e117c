import type { WindowAbilities } from '#shared/model/chat-window.ts'

/** What windows go by. */
export interface WindowSystem {
  platform: NodeJS.Platform
  /** Only where windows are drawn by Wayland's own protocol; under Xwayland it is X11. */
  isWayland: boolean
  /** The major version of Electron. */
  electron: number
}

/** What the process knows of its window system. */
interface Known extends Omit<WindowSystem, 'isWayland'> {
  /** The switch `ozone-platform`, which Chromium itself sets to what it chose; empty where it did not. */
  ozonePlatform: string
  sessionType: string | undefined
}

/** Since then a window goes by Wayland wherever the session does (Electron's release notes). */
const WAYLAND_SINCE = 38

/** The window system of this process. */
export function windowSystem({ platform, electron, ozonePlatform, sessionType }: Known): WindowSystem {
  const isWayland =
    platform === 'linux' &&
    (ozonePlatform === '' ? electron >= WAYLAND_SINCE && sessionType === 'wayland' : ozonePlatform === 'wayland')
  return { platform, isWayland, electron }
}

/**
 * What a window can do there, by Electron's documentation: opacity came to Linux with 44; mouse events are ignored on
 * X11, save by 43 and 44, where that is broken (electron/electron#52456), and on Wayland from 45; nothing is kept on top
 * on Wayland, where `isAlwaysOnTop` answers true all the same.
 */
export function windowAbilities({ platform, isWayland, electron }: WindowSystem): WindowAbilities {
  if (platform !== 'linux') return { onTop: true, opacity: true, clickThrough: true }
  return {
    onTop: isWayland ? 'wayland' : true,
    opacity: electron >= 44 ? true : 'old-electron',
    clickThrough: electron >= 45 || (!isWayland && electron < 43) ? true : 'old-electron',
  }
}
