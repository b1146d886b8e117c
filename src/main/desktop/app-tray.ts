import type { StoreApi } from 'zustand/vanilla'
import type { Clock } from '#shared/clock.ts'
import type { Notice } from '#shared/model/status.ts'
import { tellWhile } from './tell-while.ts'
import { createTrayPresence } from './tray-presence.ts'
import { watchTrayHost, type TrayHostState } from './tray-host.ts'
import { presentTray, type TraySources } from './tray-presenter.ts'
import type { TrayDeeds } from './tray-menu.ts'
import { createTrayItem } from './tray.ts'

interface Dependencies {
  /** The folder with this platform's pictures. */
  pictures: string
  deeds: TrayDeeds
  sources: TraySources
  notices: StoreApi<readonly Notice[]>
  clock: Clock
  /** This desktop has had no tray for a while. */
  onAbsent(): void
}

/** The tray as this desktop has one, or has none. */
export interface AppTray {
  /** Whether the app may live in the tray alone. */
  mayHide(): boolean
  /** Begins to show the item wherever there is a tray. */
  begin(): void
  stop(): void
}

/** No item before it begins; that there is no tray is told as a notice. */
export function createAppTray({ pictures, deeds, sources, notices, clock, onAbsent }: Dependencies): AppTray {
  const presence = createTrayPresence({ clock, onSettled })
  const item = createTrayItem({ pictures, deeds })
  let endTray: (() => void) | null = null
  let stopWatching: (() => void) | null = null

  function onTrayHost(state: TrayHostState): void {
    presence.hostChanged(state)
    // Made when the desktop has answered, and anew for a host that came later.
    if (endTray === null) endTray = presentTray(item, sources, clock)
    else if (state === 'present') item.recreate()
  }
  function onSettled(present: boolean): void {
    tellWhile(notices, { code: 'no-tray' }, !present)
    if (!present) onAbsent()
  }
  return {
    mayHide: presence.mayHide,
    begin() {
      // Only on Linux may a desktop be without one.
      if (process.platform !== 'linux') return onTrayHost('present')
      const host = watchTrayHost({ onChange: onTrayHost })
      stopWatching = () => host.stop()
    },
    stop() {
      stopWatching?.()
      endTray?.()
      presence.stop()
    },
  }
}
