import { app } from 'electron'
import type { GoLiveAlerts } from '../alerts/go-live-alerts.ts'
import type { Mutes } from '../alerts/mutes.ts'
import type { NotificationPause } from '../alerts/pause.ts'
import type { Following } from '../channels/following.ts'
import type { ChatParts } from './chat.ts'
import { tellFailure } from './tell-failure.ts'
import type { TrayDeeds } from './tray-menu.ts'
import type { Windows } from './windows.ts'

interface Dependencies {
  following: Pick<Following, 'openStream'>
  mutes: Pick<Mutes, 'setMuted'>
  pause: Pick<NotificationPause, 'begin' | 'end'>
  windows: Pick<Windows, 'show'>
  chat: Pick<ChatParts, 'show' | 'makeClickable'>
  alerts: Pick<GoLiveAlerts, 'markSeen'>
}

/** What the tray does, with every failure told. */
export const createTrayDeeds = ({ following, mutes, pause, windows, chat, alerts }: Dependencies): TrayDeeds => ({
  look: alerts.markSeen,
  openStream: (userId) => void following.openStream(userId).catch(tellFailure),
  openChat: chat.show,
  openViewers: (userId) => windows.show('viewers', userId),
  makeClickable: () => chat.makeClickable(),
  mute: (userId, isMuted) => attempt(() => mutes.setMuted(userId, isMuted)),
  pause: (choice) => attempt(() => pause.begin(choice)),
  resume: () => attempt(pause.end),
  showFollows: () => windows.show('follows'),
  showSettings: () => windows.show('settings'),
  showConnection: () => windows.show('connection'),
  quit: () => app.quit(),
})

function attempt(act: () => void): void {
  try {
    act()
  } catch (error) {
    tellFailure(error)
  }
}
