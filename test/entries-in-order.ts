import { type ChatEntry, type RoomEntry, standsInRoom } from '#shared/model/chat-entry.ts'

/** What stands in a room, in order. */
export const entriesInOrder = (room: { entries(): Iterable<[key: string, entry: RoomEntry]> }): ChatEntry[] =>
  [...room.entries()]
    .map(([, entry]) => entry)
    .filter(standsInRoom)
    .toSorted((a, b) => a.order - b.order)
