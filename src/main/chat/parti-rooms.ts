import type { PartiRest } from '../parti/rest.ts'
import type { LocalNumber } from '../parti/decode-chat-message.ts'
import { publicChat } from '../parti/public-chat.ts'
import type { PartiSockets } from '../parti/sockets.ts'
import { UNTRIED } from '../parti/supervised-socket.ts'
import { topicKey } from '../parti/topic.ts'
import { createRooms, type Rooms } from './rooms.ts'
import type { RoomDeps } from './room.ts'

interface Dependencies extends Omit<RoomDeps, 'api' | 'listen' | 'watchSocket'> {
  parti: { rest: Pick<PartiRest, 'user'>; sockets: PartiSockets; nextLocal: LocalNumber }
}

/** Rooms over Parti's history and sockets. */
export interface PartiRooms extends Rooms {
  /** Asks for the history of a room now, and for a new socket where it has none. */
  retry(userId: number): void
}

/** No rooms yet. */
export function createPartiRooms({ parti: { rest, sockets, nextLocal }, ...deps }: Dependencies): PartiRooms {
  const topicOf = (userId: number) => publicChat(userId, nextLocal)
  const rooms = createRooms({
    ...deps,
    api: rest.user,
    listen: (userId, on) => sockets.subscribe(topicOf(userId), on),
    watchSocket(userId, onStatus) {
      const read = (): void => onStatus(sockets.reports.getState().get(topicKey(topicOf(userId)))?.status ?? UNTRIED)
      read()
      return sockets.reports.subscribe(read)
    },
  })
  return {
    ...rooms,
    retry(userId) {
      const room = rooms.find(userId)
      if (room === undefined) return
      if (room.state.getState().flow !== 'live') sockets.reconnect(topicOf(userId))
      room.check()
    },
  }
}
