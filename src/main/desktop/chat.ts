import type { BrowserWindow } from 'electron'
import type { StoreApi } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { ChatRules } from '#shared/model/chat-rules.ts'
import type { Notice } from '#shared/model/status.ts'
import type { Handlers } from '../bridge/handlers.ts'
import type { Archive } from '../archive/archive.ts'
import { createChatWriter, type ChatWriter } from '../archive/chat-writer.ts'
import { singleValue } from '../bridge/single-value.ts'
import type { FollowedChannels } from '../channels/followed-channels.ts'
import { createArchiveKeeper } from '../chat/archive-keeper.ts'
import { createChatRulesStore, type ChatRulesStore } from '../chat/chat-rules-store.ts'
import { whyNoPattern } from '../chat/judge.ts'
import { linkOfRow } from '../chat/link-of-row.ts'
import { createPartiRooms } from '../chat/parti-rooms.ts'
import { MOST_RECORDED, startRecorder } from '../chat/recorder.ts'
import type { RoomDeps } from '../chat/room.ts'
import { chatLink } from '../parti/page-link.ts'
import type { Document } from '../settings/document.ts'
import { createChatWindows, type ChatWindows } from './chat-windows.ts'
import type { PartiClient } from './parti-client.ts'
import { thisWindowSystem } from './system-facts.ts'
import { tellWhile } from './tell-while.ts'
import { windowAbilities } from './window-abilities.ts'
import type { WindowKeeper } from './window-keeper.ts'

interface ChatDeps {
  parti: Pick<PartiClient, 'rest' | 'sockets' | 'nextLocal'>
  channelOf(userId: number): Promise<Channel | null>
  archive: Pick<Archive, 'chat'>
  notices: StoreApi<readonly Notice[]>
  document: Document<ChatRules>
  onRing: RoomDeps['onRing']
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
  handlers: Pick<Handlers, 'chat' | 'chatRules'>
  rules: ChatRulesStore
  /** Brings the window of a room to the front, where it can be clicked. */
  show(userId: number): void
  /** Who the channel of an open room is, as far as the room knows. */
  channelOf(userId: number): Channel | null
  /** Begins to keep the chats that are to be kept while their channels are live; tells where these are too many. */
  beginRecording(channels: FollowedChannels): void
  /** Drops what rooms show, and what waits to be written, of a room or a person that is about to be forgotten. */
  forget: ChatWriter['forget']
  /** Closes all rooms for good. Settles when what they saw is kept, or cannot be. Never rejects. */
  stop(): Promise<void>
}

/** The rooms, their windows, and what these may ask. */
export function createChat(deps: ChatDeps): ChatParts {
  const rules = createChatRulesStore(deps.document)
  const { clock, notices } = deps
  const { chat } = deps.archive
  const writer = createChatWriter({
    chat,
    clock,
    random: Math.random,
    onKeeping: ({ state, reason }) => tellWhile(notices, { code: 'chat-live-only', reason }, state === 'live-only'),
  })
  const keeper = createArchiveKeeper({ chat, writer, clock })
  const rooms = createPartiRooms({ ...deps, keeper, judge: rules.judge, random: Math.random })

  const windows = createChatWindows({
    find: deps.findWindow,
    kept: deps.kept,
    can: windowAbilities(thisWindowSystem()),
    remembers: deps.remembers,
    platform: process.platform,
  })
  let stopRecording: Cancel | null = null
  const onLeftOut = (isAny: boolean): void => tellWhile(notices, { code: 'chats-not-kept', most: MOST_RECORDED }, isAny)

  function show(userId: number): void {
    // Whoever asks for a window wants to use it, also where clicks went through it.
    windows.makeClickable(userId)
    deps.showWindow(userId)
  }

  return {
    rules,
    show,
    dress: windows.dress,
    makeClickable: windows.makeClickable,
    looks: windows.looks,
    channelOf: (userId) => rooms.find(userId)?.state.getState().channel ?? null,
    beginRecording(channels) {
      stopRecording = startRecorder({ channels, rooms, onLeftOut })
    },
    stop() {
      stopRecording?.()
      rooms.stop()
      return writer.flush()
    },
    forget(matches) {
      rooms.forget(matches)
      if ('roomId' in matches) keeper.forgetRoom(matches.roomId)
      return writer.forget(matches)
    },
    handlers: {
      chat: {
        entries: rooms.entries,
        room: rooms.room,
        retry: ({ userId }) => rooms.retry(userId),
        show: ({ userId }) => show(userId),
        window: windows.state,
        setWindow({ userId, change }, caller) {
          if (caller.kind === 'chat' && caller.userId !== userId) throw new BridgeError('forbidden', String(userId))
          windows.change(userId, change)
        },
        openLink: ({ userId, key, link }) => deps.openForeignLink(linkOfRow(rooms, userId, key, link)),
        openOnSite: ({ userId }) => deps.openLink(chatLink(userId)),
        copy: ({ text }) => deps.copyText(text),
      },
      chatRules: {
        current: singleValue('rules', rules.current),
        change: ({ change }) => rules.change(change),
        setNote: ({ userId, note }) => rules.setNote(userId, note),
        whyNoPattern: async ({ text }) => ({ reason: await whyNoPattern(text) }),
      },
    },
  }
}
