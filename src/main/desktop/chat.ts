import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { ChatRules } from '#shared/model/chat-rules.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { singleValue } from '../bridge/single-value.ts'
import { findLinks } from '../chat/chat-links.ts'
import { createChatRulesStore, type ChatRulesStore } from '../chat/chat-rules-store.ts'
import { whyNoPattern } from '../chat/judge.ts'
import type { ChatKeeper, RoomDeps } from '../chat/room.ts'
import { createRooms, type Rooms } from '../chat/rooms.ts'
import { chatLink } from '../parti/page-link.ts'
import { publicChat } from '../parti/public-chat.ts'
import { UNTRIED } from '../parti/supervised-socket.ts'
import { topicKey } from '../parti/topic.ts'
import type { Document } from '../settings/document.ts'
import type { PartiClient } from './parti-client.ts'

interface ChatDeps {
  parti: Pick<PartiClient, 'rest' | 'sockets' | 'nextLocal'>
  channelOf(userId: number): Promise<Channel | null>
  keeper: ChatKeeper
  document: Document<ChatRules>
  onRing: RoomDeps['onRing']
  clock: Clock
  random: () => number
  /** Opens the window of a room. */
  show(userId: number): void
  /** Opens a page of Parti in the browser. */
  openLink(link: string): Promise<void>
  /** Opens what somebody wrote in the browser, once the user agrees to the host. */
  openForeignLink(link: string): Promise<void>
  copyText(text: string): Promise<void>
}

/** The rooms, and what windows may ask of them. */
export function createChat(deps: ChatDeps): { rooms: Rooms; rules: ChatRulesStore; handlers: Handlers['chat'] } {
  const { rest, sockets, nextLocal } = deps.parti
  const topicOf = (userId: number) => publicChat(userId, nextLocal)
  const rules = createChatRulesStore(deps.document)
  const rooms = createRooms({
    api: rest.user,
    listen: (userId, on) => sockets.subscribe(topicOf(userId), on),
    watchSocket(userId, onStatus) {
      const read = (): void => onStatus(sockets.reports.getState().get(topicKey(topicOf(userId)))?.status ?? UNTRIED)
      read()
      return sockets.reports.subscribe(read)
    },
    channelOf: deps.channelOf,
    keeper: deps.keeper,
    judge: rules.judge,
    onRing: deps.onRing,
    clock: deps.clock,
    random: deps.random,
  })

  function urlOf(userId: number, key: string, link: number): string {
    const entry = rooms.find(userId)?.timeline.get(key)
    if (entry?.kind !== 'row' || entry.message.content.kind !== 'text') throw new BridgeError('forbidden', key)
    const url = findLinks(entry.message.content.text)[link]?.url
    if (url === undefined) throw new BridgeError('forbidden', key)
    return url
  }

  return {
    rooms,
    rules,
    handlers: {
      entries: rooms.entries,
      room: rooms.room,
      retry({ userId }) {
        const room = rooms.find(userId)
        if (room === undefined) return
        if (room.state.getState().flow !== 'live') sockets.reconnect(topicOf(userId))
        room.check()
      },
      show: ({ userId }) => deps.show(userId),
      openLink: ({ userId, key, link }) => deps.openForeignLink(urlOf(userId, key, link)),
      openOnSite: ({ userId }) => deps.openLink(chatLink(userId)),
      copy: ({ text }) => deps.copyText(text),
      rules: singleValue('rules', rules.current),
      changeRules: ({ change }) => rules.change(change),
      setNote: ({ userId, note }) => rules.setNote(userId, note),
      whyNoPattern: async ({ text }) => ({ reason: await whyNoPattern(text) }),
    },
  }
}
