import { BridgeError } from '#shared/bridge/errors.ts'
import type { ArgsOf, CallName, Contract, ResultOf } from '#shared/bridge/contract.ts'
import type { Linked, LinkedPage } from '#shared/model/archive-view.ts'
import type { ArchivedRow, ChatPage } from '#shared/model/archived-chat.ts'
import type { Channel } from '#shared/model/channel.ts'
import { parseChatQuery } from '#shared/model/chat-query.ts'
import { strings } from '#shared/strings/strings.ts'
import type { ChatArchive } from '../archive/chat-archive.ts'
import type { ChatWriter } from '../archive/chat-writer.ts'
import { gapFinder } from '../chat/archived-gaps.ts'
import { chatFileName, exportedChat } from '../chat/chat-export.ts'
import { linksIn } from '../chat/chat-links.ts'
import { linkIn } from '../chat/link-of-row.ts'
import { createRoomNames } from '../chat/room-names.ts'
import { reasonOf } from '../reason-of.ts'

/** What the calls need. */
export interface ArchiveCallsDeps {
  chat: ChatArchive
  /** What waits to be written of whom is forgotten must not come after. */
  writer: Pick<ChatWriter, 'forget'>
  /** Who the channel is, as far as the app knows without asking anybody. */
  known(userId: number): Channel | undefined
  /** Opens what somebody wrote in the browser, once the user agrees to the host. */
  openForeignLink(link: string): Promise<void>
  /** Lets the user choose where a file of this name goes; null when they do not want it any more. */
  askWhere(name: string): Promise<string | null>
  /** Writes a file whole or not at all. */
  write(file: string, pieces: AsyncIterable<string>): Promise<void>
}

type Archive = Contract['archive']

/** The calls of the contract's group about the archive. */
export type ArchiveCalls = {
  [Name in CallName<'archive'>]: (args: ArgsOf<Archive[Name]>) => Promise<ResultOf<Archive[Name]>>
}

/** As many rows make a page. */
const PAGE = 50
/** As many are shown around a moment. */
const AROUND = 60
/** How somebody types that only rows of one room are meant. */
const IN_ROOM = /\bin:/i

const roomsOf = (rows: readonly ArchivedRow[]): number[] => rows.map(({ roomId }) => roomId)

const linked = <Row extends ArchivedRow>(row: Row): Linked<Row> => ({ ...row, links: linksIn(row.message.content) })
const linkedPage = <Page extends ChatPage>(page: Page): LinkedPage<Page> => ({ ...page, rows: page.rows.map(linked) })

/** What the window of the archive asks for. */
export function createArchiveCalls(deps: ArchiveCallsDeps): ArchiveCalls {
  const { chat, writer, known, openForeignLink, askWhere, write } = deps
  const names = createRoomNames({ known, chat })
  return {
    async search({ text, before }) {
      const roomsNamed = IN_ROOM.test(text) ? await names.finder() : () => []
      const page = await chat.search(parseChatQuery(text, roomsNamed), PAGE, before)
      return { ...linkedPage(page), names: await names.of(roomsOf(page.rows)) }
    },
    async userRows({ userId, before }) {
      const page = await chat.ofUser(userId, PAGE, before)
      const rooms = page.rooms?.map(({ roomId }) => roomId) ?? []
      return { ...linkedPage(page), names: await names.of([...roomsOf(page.rows), ...rooms]) }
    },
    async mentions({ before }) {
      const page = await chat.mentions(PAGE, before)
      return { ...linkedPage(page), names: await names.of(roomsOf(page.rows)) }
    },
    markMentionsSeen: ({ upToId }) => chat.markMentionsSeen(upToId),
    async around({ userId, moment }) {
      const isAfterGap = gapFinder(await chat.spans(userId))
      const rows = await chat.around(userId, moment, AROUND)
      return rows.map((row) => ({ ...linked(row), isAfterGap: isAfterGap(row) }))
    },
    async openLink({ id, link }) {
      const row = await chat.row(id)
      await openForeignLink(linkIn(row?.message ?? null, link))
    },
    async facts() {
      const facts = await chat.facts()
      return { ...facts, names: await names.of(facts.rooms.map(({ roomId }) => roomId)) }
    },
    async forgetChannel({ userId }) {
      await writer.forget({ roomId: userId })
      await chat.forgetChannel(userId)
    },
    async forgetUser({ userId }) {
      await writer.forget({ userId })
      await chat.forgetUser(userId)
    },
    async exportRange({ userId, from, to, form }) {
      const name = (await names.of([userId]))[userId] ?? ''
      const file = await askWhere(chatFileName(name, form))
      if (file === null) return { path: null }
      const title = strings.chatFile.title(name, userId)
      await write(file, exportedChat(chat, { roomId: userId, from, to, form }, title)).catch((error: unknown) => {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      })
      return { path: file }
    },
  }
}
