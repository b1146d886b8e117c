import { app } from 'electron'
import type { Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { WindowKind } from '../bridge/access.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { singleValue } from '../bridge/single-value.ts'
import type { PartiHosts } from '../parti/hosts.ts'
import { createStartup } from '../settings/startup.ts'
import type { TokenKeeper } from '../settings/token-keeper.ts'
import { refuseTrust } from '../settings/trusted-hosts.ts'
import type { CommandLine } from './command-line.ts'
import { dataHandlers, type BackedUpParts } from './data-handlers.ts'
import { networkFacts } from './hosts-in-use.ts'
import type { SpokenLanguage } from './spoken-language.ts'
import { startupList } from './startup-list.ts'
import { systemFacts } from './system-facts.ts'
import { takeTokenFromClipboard } from './take-token.ts'

interface Parts extends BackedUpParts {
  commandLine: CommandLine
  language: SpokenLanguage
  /** Those of this run. */
  hosts: PartiHosts
  token: TokenKeeper
  doNotDisturb: Handlers['settings']['doNotDisturb']
  importFollows: Handlers['account']['importFollows']
  /** The folder of the user's data. */
  data: string
  clock: Clock
}

type SettingsGroups = Pick<Handlers, 'settings' | 'startup' | 'network' | 'account' | 'data' | 'windows' | 'about'>

/** What the window of settings asks for. */
export function settingsHandlers(parts: Parts): SettingsGroups {
  const { settings, language, commandLine, hosts, token, data, zoom, clock } = parts
  const startup = createStartup(
    startupList(commandLine.userDataDirectory),
    () => settings.current.getState().startHidden,
  )
  /** What the desktop has written down of the settings changes along with them. */
  function update(change: Partial<Settings>): void {
    if (change.startHidden !== undefined) startup.hide(change.startHidden)
    settings.update(change)
  }
  // The desktop shows the comment of the app's entry in its own list.
  language.spoken.subscribe((_now, before) => {
    if (before !== null) startup.rewrite()
  })
  // Somebody may have changed it elsewhere; whoever comes back to a window of ours sees what is true.
  app.on('browser-window-focus', startup.refresh)
  return {
    settings: {
      current: singleValue('settings', settings.current),
      doNotDisturb: parts.doNotDisturb,
      speech: singleValue('speech', language.wanted),
      update({ change }) {
        refuseTrust(change, settings.current.getState())
        update(change)
      },
    },
    startup: {
      status: singleValue('startup', startup.status),
      change: ({ isOn }) => startup.change(isOn),
    },
    network: { facts: () => networkFacts(commandLine.hosts, hosts) },
    account: {
      token: singleValue('token', token.status),
      takeToken: () => takeTokenFromClipboard(token),
      forgetToken: token.forget,
      importFollows: parts.importFollows,
    },
    data: dataHandlers(data, { ...parts, settings: { ...settings, update } }, clock),
    windows: {
      zoom: zoom.factors,
      setZoom: ({ kind, factor }) => zoom.set(kind as WindowKind, factor),
    },
    about: {
      versions() {
        const { app: version, electron, chromium, node, platform, release, architecture } = systemFacts()
        return { app: version, electron, chromium, node, system: `${platform} ${release} ${architecture}` }
      },
    },
  }
}
