import type { RoomNames } from '#shared/model/archive-view.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { ChatArchive } from '../archive/chat-archive.ts'
import { folded } from './word-match.ts'

/** What the rooms of the archive are called. */
export interface ArchiveRoomNames {
  of(roomIds: Iterable<number>): Promise<RoomNames>
  /**
   * Which rooms of the archive a name may mean: those that are called so or have it as their number, else those whose
   * names begin so, in any case.
   */
  finder(): Promise<(name: string) => number[]>
}

interface Dependencies {
  /** Who the channel is, as far as the app knows without asking anybody. */
  known(userId: number): Channel | undefined
  chat: Pick<ChatArchive, 'facts' | 'ofUser'>
}

/** The form in which names are compared: no quotation mark can be written within a quotation. */
const plain = (name: string): string => folded(name.replaceAll(/["“”„]/g, '')).trim()

/** Names by what the app knows, and else by what the owner of the room was called when they wrote last. */
export function createRoomNames({ known, chat }: Dependencies): ArchiveRoomNames {
  const told = new Map<number, string>()

  async function nameOf(roomId: number): Promise<string> {
    const name = known(roomId)?.name ?? told.get(roomId)
    if (name !== undefined) return name
    const { rows } = await chat.ofUser(roomId, 1, Number.MAX_SAFE_INTEGER)
    const written = rows[0]?.message.userName ?? ''
    if (written !== '') told.set(roomId, written)
    return written
  }

  async function of(roomIds: Iterable<number>): Promise<RoomNames> {
    const named = await Promise.all([...new Set(roomIds)].map(async (id) => [id, await nameOf(id)] as const))
    return Object.fromEntries(named.filter(([, name]) => name !== ''))
  }

  return {
    of,
    async finder() {
      const { rooms } = await chat.facts()
      const names = await of(rooms.map(({ roomId }) => roomId))
      const called = rooms.map(({ roomId }) => ({
        roomId,
        names: [names[roomId], known(roomId)?.account?.username].flatMap((name) =>
          name === undefined ? [] : [plain(name)],
        ),
      }))
      return (name) => {
        const sought = plain(name)
        const exact = called.filter(({ roomId, names }) => names.includes(sought) || String(roomId) === sought)
        const meant =
          exact.length > 0 ? exact : called.filter(({ names }) => names.some((one) => one.startsWith(sought)))
        return meant.map(({ roomId }) => roomId)
      }
    },
  }
}
