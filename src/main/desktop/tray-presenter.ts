import type { Cancel, Clock } from '#shared/clock.ts'
import type { RestStatus, SocketStatus } from '#shared/model/status.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { Mutes } from '../alerts/mutes.ts'
import type { NotificationPause } from '../alerts/pause.ts'
import type { FollowedChannels } from '../channels/followed-channels.ts'
import type { ChatWindows } from './chat-windows.ts'
import type { WindowSubject } from './windows.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import type { TrayItem } from './tray.ts'
import { trayModel } from './tray-model.ts'

/** Several changes in one go make one picture; the eye does not notice this many ms. */
const SETTLE_MS = 100
/** Times in the menu are in minutes. */
const REFRESH_MS = 60_000

/** What the tray tells about. */
export interface TraySources {
  channels: FollowedChannels
  rest: StoreApi<RestStatus>
  push: StoreApi<SocketStatus>
  unseen: StoreApi<boolean>
  pause: NotificationPause['current']
  mutes: Pick<Mutes, 'isMuted' | 'onChange'>
  spoken: SpokenLanguage['spoken']
  /** The open windows of which there is one for each of many. */
  windows: StoreApi<readonly WindowSubject[]>
  /** How these windows are shown. */
  looks: ChatWindows['looks']
  /** The name of a channel, followed or not, as far as it is known. */
  nameOf(userId: number): string | null
}

/** Keeps the tray item true to the facts. Returns what ends it. */
export function presentTray(item: TrayItem, sources: TraySources, clock: Clock): () => void {
  const { channels, rest, push, unseen, pause, mutes, spoken, windows, looks, nameOf } = sources
  let cancelRender: Cancel | null = null
  let cancelRefresh: Cancel | null = null

  function render(): void {
    cancelRender?.()
    cancelRender = null
    item.render(
      trayModel({
        channels: channels.getState().values(),
        unreachable: rest.getState().state === 'unreachable' && push.getState().state !== 'open',
        unseen: unseen.getState(),
        pause: pause.getState(),
        isMuted: mutes.isMuted,
        chats: windows
          .getState()
          .filter(({ kind }) => kind === 'chat')
          .map(({ userId }) => ({ userId, name: nameOf(userId) })),
        isAnyClickThrough: [...looks.getState().values()].some(({ isClickThrough }) => isClickThrough),
        now: clock.now(),
      }),
    )
    cancelRefresh?.()
    cancelRefresh = clock.after(REFRESH_MS, render)
  }
  const renderSoon = (): void => {
    cancelRender ??= clock.after(SETTLE_MS, render)
  }

  render()
  const unsubscribes = [channels, rest, push, unseen, pause, spoken, windows, looks].map((store) =>
    store.subscribe(renderSoon),
  )
  unsubscribes.push(mutes.onChange(renderSoon))
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe()
    cancelRender?.()
    cancelRefresh?.()
    item.destroy()
  }
}
