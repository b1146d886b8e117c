import type { BrowserWindow } from 'electron'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import {
  MOST_OPACITY,
  type ChatWindowLook,
  type ChatWindowState,
  type WindowAbilities,
} from '#shared/model/chat-window.ts'
import type { KeyedSource } from '../bridge/handlers.ts'
import { windowName, type KeptWindow } from './kept-windows.ts'
import type { WindowKeeper } from './window-keeper.ts'

/** What of a window is used here. */
type Wearer = Pick<BrowserWindow, 'setAlwaysOnTop' | 'setOpacity' | 'setIgnoreMouseEvents'> & {
  once(event: 'show' | 'closed', listener: () => void): unknown
}

/** How the windows of chats are shown, each in its own way. */
export interface ChatWindows {
  /** How the window of a room is shown, under the key `window`. */
  state(of: { userId: number }): KeyedSource<ChatWindowState>
  /** Changes it and keeps that for the next time. Throws `not-possible-here` for what this desktop cannot do. */
  change(userId: number, change: Partial<ChatWindowLook>): void
  /** Gives a new window what is kept for it; it can be clicked, whatever the one before it was. */
  dress(window: Wearer, userId: number): void
  /** Lets windows be clicked again: that of a room, or all. */
  makeClickable(userId?: number): void
  /** How each open window is shown, by whom it is about. */
  looks: StoreApi<ReadonlyMap<number, ChatWindowLook>>
}

interface Dependencies {
  /** The open window of a room. */
  find(userId: number): Wearer | undefined
  kept: Pick<WindowKeeper, 'of' | 'keep'>
  can: WindowAbilities
  /** Whether windows open again as they were. */
  remembers(): boolean
  platform: NodeJS.Platform
}

const PLAIN: ChatWindowLook = { isOnTop: false, opacity: MOST_OPACITY, isClickThrough: false }

/** No windows yet. */
export function createChatWindows({ find, kept, can, remembers, platform }: Dependencies): ChatWindows {
  const looks = createStore<ReadonlyMap<number, ChatWindowLook>>(() => new Map())
  const lookOf = (userId: number): ChatWindowLook => looks.getState().get(userId) ?? PLAIN
  const put = (userId: number, look: ChatWindowLook): void =>
    looks.setState(new Map(looks.getState()).set(userId, look), true)
  const forget = (userId: number): void =>
    looks.setState(new Map([...looks.getState()].filter(([other]) => other !== userId)), true)

  const setClickThrough = (window: Wearer, isOn: boolean): void =>
    // Linux cannot tell a page of the pointer that it does not get.
    window.setIgnoreMouseEvents(isOn, isOn && platform !== 'linux' ? { forward: true } : undefined)

  function change(userId: number, wanted: Partial<ChatWindowLook>): void {
    const window = find(userId)
    if (window === undefined) return
    const before = lookOf(userId)
    const look = { ...before, ...wanted }
    if (look.isOnTop && can.onTop !== true) throw new BridgeError('not-possible-here', can.onTop)
    if (look.opacity !== MOST_OPACITY && can.opacity !== true) throw new BridgeError('not-possible-here', can.opacity)
    if (look.isClickThrough && can.clickThrough !== true) throw new BridgeError('not-possible-here', can.clickThrough)
    if (look.isOnTop !== before.isOnTop) window.setAlwaysOnTop(look.isOnTop)
    if (look.opacity !== before.opacity) window.setOpacity(look.opacity / MOST_OPACITY)
    if (look.isClickThrough !== before.isClickThrough) setClickThrough(window, look.isClickThrough)
    put(userId, look)
    kept.keep(windowName('chat', userId), {
      isOnTop: look.isOnTop || undefined,
      opacity: look.opacity === MOST_OPACITY ? undefined : look.opacity,
    })
  }

  return {
    looks,
    change,
    state: ({ userId }) => {
      const read = (): ChatWindowState => ({ ...lookOf(userId), can })
      return {
        entries: () => [['window', read()]],
        get: (key) => (key === 'window' ? read() : undefined),
        subscribe: (listener) =>
          looks.subscribe((now, before) => {
            if (now.get(userId) !== before.get(userId)) listener(['window'])
          }),
      }
    },
    dress(window, userId) {
      const look = keptLook(remembers() ? kept.of(windowName('chat', userId)) : {}, can)
      put(userId, look)
      if (look.opacity !== MOST_OPACITY) window.setOpacity(look.opacity / MOST_OPACITY)
      // X11 does not take it from a window that is hidden (electron/electron#6103).
      window.once('show', () => {
        if (lookOf(userId).isOnTop) window.setAlwaysOnTop(true)
      })
      window.once('closed', () => {
        // One that crashed was made anew before it is closed.
        if (find(userId) === undefined) forget(userId)
      })
    },
    makeClickable(only) {
      for (const [userId, { isClickThrough }] of looks.getState()) {
        if (isClickThrough && (only === undefined || only === userId)) change(userId, { isClickThrough: false })
      }
    },
  }
}

/** What is kept of a window, as far as it can be had on this desktop. */
const keptLook = ({ isOnTop, opacity }: KeptWindow, can: WindowAbilities): ChatWindowLook => ({
  ...PLAIN,
  isOnTop: can.onTop === true && isOnTop === true,
  ...(can.opacity === true && opacity !== undefined && { opacity }),
})
