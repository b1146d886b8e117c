import type { BrowserWindow } from 'electron'
import type { StoreApi } from 'zustand/vanilla'
import type { Handlers } from '../bridge/handlers.ts'
import type { FollowedChannels } from '../channels/followed-channels.ts'
import { findLinks } from '../chat/chat-links.ts'
import type { ChatKeeper } from '../chat/room.ts'
import { MOST_RECORDED, startRecorder } from '../chat/recorder.ts'
import { createRooms } from '../chat/rooms.ts'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Notice } from '#shared/model/status.ts'
import { chatLink } from '../parti/page-link.ts'
import { publicChat } from '../parti/public-chat.ts'
import { UNTRIED } from '../parti/supervised-socket.ts'
import { topicKey } from '../parti/topic.ts'
import { createChatWindows, type ChatWindows } from './chat-windows.ts'
import type { PartiClient } from './parti-client.ts'
import { thisWindowSystem } from './system-facts.ts'
import { tellWhile } from './tell-while.ts'
import { windowAbilities } from './window-abilities.ts'
import type { WindowKeeper } from './window-keeper.ts'

interface ChatDeps {
  parti: Pick<PartiClient, 'rest' | 'sockets' | 'nextLocal'>
  channelOf(userId: number): Promise<Channel | null>
  keeper: ChatKeeper
  clock: Clock
  kept: WindowKeeper
  /** Whether windows open again as they were. */
  remembers(): boolean
  findWindow(userId: number): BrowserWindow | undefined
  /** Brings the window of a room to the front. */
  showWindow(userId: number): void
  /** Opens a page of Parti in the browser. */
  openLink(link: string): Promise<void>
  /** Opens what somebody wrote in the browser, once the user agrees to the host. */
  openForeignLink(link: string): Promise<void>
  copyText(text: string): Promise<void>
}

/** Everything about chats that the app is put together from. */
export interface ChatParts extends Pick<ChatWindows, 'dress' | 'makeClickable' | 'looks'> {
  handlers: Handlers['chat']
  /** Brings the window of a room to the front, where it can be clicked. */
  show(userId: number): void
  /** Who the channel of an open room is, as far as the room knows. */
  channelOf(userId: number): Channel | null
  /** Begins to keep the chats that are to be kept while their channels are live; tells where these are too many. */
  beginRecording(channels: FollowedChannels, notices: StoreApi<readonly Notice[]>): void
  /** Closes all rooms for good. */
  stop(): void
}

/** The rooms, their windows, and what these may ask. */
export function createChat(deps: ChatDeps): ChatParts {
  const { rest, sockets, nextLocal } = deps.parti
  const topicOf = (userId: number) => publicChat(userId, nextLocal)
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
    clock: deps.clock,
    random: Math.random,
  })

  const windows = createChatWindows({
    find: deps.findWindow,
    kept: deps.kept,
    can: windowAbilities(thisWindowSystem()),
    remembers: deps.remembers,
    platform: process.platform,
  })
  let stopRecording: Cancel | null = null

  function show(userId: number): void {
    // Whoever asks for a window wants to use it, also where clicks went through it.
    windows.makeClickable(userId)
    deps.showWindow(userId)
  }

  function urlOf(userId: number, key: string, link: number): string {
    const entry = rooms.find(userId)?.timeline.get(key)
    if (entry?.kind !== 'row' || entry.message.content.kind !== 'text') throw new BridgeError('forbidden', key)
    const url = findLinks(entry.message.content.text)[link]?.url
    if (url === undefined) throw new BridgeError('forbidden', key)
    return url
  }

  return {
    show,
    dress: windows.dress,
    makeClickable: windows.makeClickable,
    looks: windows.looks,
    channelOf: (userId) => rooms.find(userId)?.state.getState().channel ?? null,
    beginRecording(channels, notices) {
      const onLeftOut = (isAny: boolean): void =>
        tellWhile(notices, { code: 'chats-not-kept', most: MOST_RECORDED }, isAny)
      stopRecording = startRecorder({ channels, rooms, onLeftOut })
    },
    stop() {
      stopRecording?.()
      rooms.stop()
    },
    handlers: {
      entries: rooms.entries,
      room: rooms.room,
      retry({ userId }) {
        const room = rooms.find(userId)
        if (room === undefined) return
        if (room.state.getState().flow !== 'live') sockets.reconnect(topicOf(userId))
        room.check()
      },
      show: ({ userId }) => show(userId),
      window: windows.state,
      setWindow({ userId, change }, caller) {
        if (caller.kind === 'chat' && caller.userId !== userId) throw new BridgeError('forbidden', String(userId))
        windows.change(userId, change)
      },
      openLink: ({ userId, key, link }) => deps.openForeignLink(urlOf(userId, key, link)),
      openOnSite: ({ userId }) => deps.openLink(chatLink(userId)),
      copy: ({ text }) => deps.copyText(text),
    },
  }
}
