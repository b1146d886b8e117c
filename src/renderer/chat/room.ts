import { useStore } from 'zustand'
import type { ChatRoom } from '#shared/model/chat-room.ts'
import { createMirror } from '../stores/mirror.ts'
import { createRoomLog } from './room-log.ts'

/** Whose room this window is about; NaN where its address does not say. */
export const userId = Number(new URLSearchParams(location.search).get('of') ?? Number.NaN)

const { chat } = window.afterparti

const room = createMirror<ChatRoom>((onBatch, onFailure) => chat.room(onBatch, onFailure, { userId }))

/** What is said in the room. */
export const roomLog = createRoomLog((onBatch, onFailure) => chat.entries(onBatch, onFailure, { userId }))

/** What `select` takes from what is known of the room, which is nothing until main has told. */
export const useRoom = <T>(select: (room: ChatRoom | null) => T): T =>
  useStore(room, ({ items }) => select(items.get('room') ?? null))
