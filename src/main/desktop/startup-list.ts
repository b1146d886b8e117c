import { app } from 'electron'
import os from 'node:os'
import path from 'node:path'
import { strings } from '#shared/strings/strings.ts'
import { autostartFile, configHome } from '../settings/autostart-file.ts'
import type { StartupList } from '../settings/startup.ts'

/** The arguments that bring back this app with these data. */
const ownArguments = (userData: string | null): string[] => [
  ...(app.isPackaged ? [] : [app.getAppPath()]),
  ...(userData === null ? [] : [`--user-data-dir=${path.resolve(userData)}`]),
]

/** Windows and macOS keep the list themselves. macOS passes no arguments, so a start there is never hidden. */
function loginItem(args: readonly string[]): StartupList {
  const withHidden = (isHidden: boolean): string[] => (isHidden ? [...args, '--hidden'] : [...args])
  const isOn = (isHidden: boolean): boolean => app.getLoginItemSettings({ args: withHidden(isHidden) }).openAtLogin
  return {
    file: null,
    holdsUs: () => isOn(true) || isOn(false),
    add: (isHidden) => app.setLoginItemSettings({ openAtLogin: true, args: withHidden(isHidden) }),
    remove: () => app.setLoginItemSettings({ openAtLogin: false }),
  }
}

/** What starts with this desktop; `userData` where the app was told to keep its data elsewhere than usual. */
export function startupList(userData: string | null): StartupList {
  if (process.platform !== 'linux') return loginItem(ownArguments(userData))
  // An AppImage runs from a place that is gone after it ends.
  const program = process.env['APPIMAGE'] ?? process.execPath
  return autostartFile(path.join(configHome(process.env['XDG_CONFIG_HOME'], os.homedir()), 'autostart'), {
    name: strings.appName,
    // Read whenever it is written: the language may have changed.
    get comment() {
      return strings.startup.comment
    },
    command: [program, ...ownArguments(userData)],
  })
}
