import { useStore } from 'zustand'
import type { ChatWindowLook, ChatWindowState } from '#shared/model/chat-window.ts'
import { ask, tellFailure } from '../bridge.ts'
import { createMirror } from '../stores/mirror.ts'
import { userId } from './room.ts'

const { chat } = window.afterparti
const look = createMirror<ChatWindowState>((onBatch, onFailure) => chat.window(onBatch, onFailure, { userId }))

/** How this window is shown; null until main has told. */
export const useWindowLook = (): ChatWindowState | null => useStore(look, ({ items }) => items.get('window') ?? null)

/** Changes how this window is shown. Rejects where that did not work. */
export const saveLook = (change: Partial<ChatWindowLook>): Promise<void> => ask(chat.setWindow({ userId, change }))

/** Changes how this window is shown; tells when it did not work. */
export const changeLook = (change: Partial<ChatWindowLook>): void => void saveLook(change).catch(tellFailure)
