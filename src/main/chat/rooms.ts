import type { Cancel } from '#shared/clock.ts'
import type { RoomEntry } from '#shared/model/chat-entry.ts'
import type { ChatRoom } from '#shared/model/chat-room.ts'
import { openRoom, type Room, type RoomDeps } from './room.ts'

/** How long a room outlives its last reader, ms: a page that is loaded anew finds it as it was. */
const LINGER_MS = 10_000
/** How often one of all chats that are not in use is told of rows, ms: each in turn, so many cost little more than some. */
const TURN_MS = 50

/** A set of keyed values that says itself which of them changed. */
interface Keyed<Item> {
  entries(): Iterable<[key: string, item: Item]>
  get(key: string): Item | undefined
  /** Calls with the keys, and how long a window that is not in use may wait for them, ms. */
  subscribe(listener: (keys: Iterable<string>, patienceMs?: number) => void): Cancel
}

/** The rooms that somebody reads or that are recorded. */
export interface Rooms {
  /** The rows and gaps of a room, which is kept up for as long as somebody subscribes. */
  entries(of: { userId: number }): Keyed<RoomEntry>
  /** What a room is about, under the key `room`; keeps it up, too. */
  room(of: { userId: number }): Keyed<ChatRoom>
  /** Keeps a room up, and has it say that it is recorded, until the returned function is called. */
  record(userId: number): Cancel
  /** An open room; undefined where nobody reads it. */
  find(userId: number): Room | undefined
  /** Drops what was said in a room, or by a person in all of them. It does not come back while the room is up. */
  forget(matches: { roomId: number } | { userId: number }): void
  /** Closes all rooms for good. */
  stop(): void
}

interface Kept {
  room: Room
  readers: number
  cancelClose: Cancel | null
}

/** No rooms yet. */
export function createRooms(deps: RoomDeps): Rooms {
  const rooms = new Map<number, Kept>()
  /** How many read rows. */
  let chats = 0
  let isStopped = false

  function open(userId: number): Kept {
    const known = rooms.get(userId)
    if (known !== undefined) return known
    const made: Kept = { room: openRoom(userId, deps), readers: 0, cancelClose: null }
    rooms.set(userId, made)
    lingerOf(userId, made)
    return made
  }

  function lingerOf(userId: number, kept: Kept): void {
    kept.cancelClose?.()
    kept.cancelClose = deps.clock.after(LINGER_MS, () => {
      if (kept.readers > 0) return
      kept.room.close()
      rooms.delete(userId)
    })
  }

  /** Keeps the room up while `subscribe`'s subscription lasts. */
  function retained(userId: number, subscribe: (room: Room) => Cancel): Cancel {
    const kept = open(userId)
    kept.readers += 1
    const end = subscribe(kept.room)
    let isOver = false
    return () => {
      if (isOver) return
      isOver = true
      end()
      kept.readers -= 1
      if (kept.readers === 0 && !isStopped) lingerOf(userId, kept)
    }
  }

  return {
    entries: ({ userId }) => ({
      entries: () => open(userId).room.timeline.entries(),
      get: (key) => open(userId).room.timeline.get(key),
      subscribe: (listener) =>
        retained(userId, ({ timeline }) => {
          chats += 1
          const end = timeline.subscribe((keys) => listener(keys, chats * TURN_MS))
          return () => {
            chats -= 1
            end()
          }
        }),
    }),
    room: ({ userId }) => ({
      entries: () => [['room', open(userId).room.state.getState()]],
      get: (key) => (key === 'room' ? open(userId).room.state.getState() : undefined),
      subscribe: (listener) => retained(userId, ({ state }) => state.subscribe(() => listener(['room']))),
    }),
    record: (userId) =>
      retained(userId, (room) => {
        room.setRecording(true)
        return () => room.setRecording(false)
      }),
    find: (userId) => rooms.get(userId)?.room,
    forget(matches) {
      if ('roomId' in matches) rooms.get(matches.roomId)?.room.forget(null)
      else for (const { room } of rooms.values()) room.forget(matches.userId)
    },
    stop() {
      isStopped = true
      for (const { room, cancelClose } of rooms.values()) {
        cancelClose?.()
        room.close()
      }
      rooms.clear()
    },
  }
}
