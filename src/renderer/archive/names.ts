import type { RoomNames } from '#shared/model/archive-view.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { plainText } from '../chat/plain-text.ts'

/** What the channel of a room is called. */
export const roomName = (names: RoomNames, roomId: number): string =>
  plainText(names[roomId] ?? '')
    .replaceAll('\n', ' ')
    .trim() || archiveStrings.user(roomId)
