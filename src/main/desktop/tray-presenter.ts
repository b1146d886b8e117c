import type { Cancel, Clock } from '#shared/clock.ts'
import type { RestStatus, SocketStatus } from '#shared/model/status.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { Mutes } from '../alerts/mutes.ts'
import type { NotificationPause } from '../alerts/pause.ts'
import type { FollowedChannels } from '../channels/followed-channels.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import type { TrayItem } from './tray.ts'
import { trayModel } from './tray-model.ts'

/** Several changes in one go make one picture; the eye does not notice this many ms. */
const SETTLE_MS = 100
/** Times in the menu are in minutes. */
const REFRESH_MS = 60_000

interface Dependencies {
  item: TrayItem
  channels: FollowedChannels
  rest: StoreApi<RestStatus>
  push: StoreApi<SocketStatus>
  unseen: StoreApi<boolean>
  pause: NotificationPause['current']
  mutes: Pick<Mutes, 'isMuted' | 'onChange'>
  spoken: SpokenLanguage['spoken']
  clock: Clock
}

/** Keeps the tray item true to the facts. Returns what ends it. */
export function presentTray({
  item,
  channels,
  rest,
  push,
  unseen,
  pause,
  mutes,
  spoken,
  clock,
}: Dependencies): () => void {
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
  const unsubscribes = [channels, rest, push, unseen, pause, spoken].map((store) => store.subscribe(renderSoon))
  unsubscribes.push(mutes.onChange(renderSoon))
  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe()
    cancelRender?.()
    cancelRefresh?.()
    item.destroy()
  }
}
