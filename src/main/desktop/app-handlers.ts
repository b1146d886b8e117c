import { app } from 'electron'
import type { StoreApi } from 'zustand/vanilla'
import type { AppStatus } from '#shared/model/status.ts'
import type { NotificationPause } from '../alerts/pause.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { singleValue, valueIfAny } from '../bridge/single-value.ts'
import type { LaunchRequests } from '../channels/launch-requests.ts'
import type { LiveMonitor } from '../channels/live-monitor.ts'
import type { PartiClient } from './parti-client.ts'
import type { ArchiveParts } from './archive-handlers.ts'
import type { Windows } from './windows.ts'

interface Dependencies {
  status: StoreApi<AppStatus>
  sockets: Pick<PartiClient['sockets'], 'reconnect'>
  monitor: Pick<LiveMonitor, 'retry'>
  windows: Pick<Windows, 'show'>
  archived: Pick<ArchiveParts, 'show'>
  pause: NotificationPause
  requests: LaunchRequests
}

/** What windows may ask of the app as a whole, of the pause, and of what was asked from outside. */
export const appHandlers = ({
  status,
  sockets,
  monitor,
  windows,
  archived,
  pause,
  requests,
}: Dependencies): Pick<Handlers, 'app' | 'pause' | 'launch'> => ({
  app: {
    status: singleValue('status', status),
    retry() {
      sockets.reconnect()
      monitor.retry()
    },
    showConnection: () => windows.show('connection'),
    showSettings: () => windows.show('settings'),
    showArchive: ({ wish }) => archived.show(wish),
    quit: () => app.quit(),
  },
  pause: {
    current: valueIfAny('pause', pause.current),
    begin: ({ choice }) => pause.begin(choice),
    end: pause.end,
  },
  launch: {
    current: valueIfAny('launch', requests.current),
    confirm: ({ id }) => requests.confirm(id),
    dismiss: ({ id }) => requests.dismiss(id),
  },
})
