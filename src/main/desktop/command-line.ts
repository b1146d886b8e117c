import { readHostList, type PartiHosts } from '../parti/hosts.ts'

/** What the app was started with. */
export interface CommandLine {
  /** Instead of those that the user chose; null where none were named. */
  hosts: { [Kind in keyof PartiHosts]: PartiHosts[Kind] | null }
  /** Where settings, follows and the archive lie, where it is not the desktop's usual place. */
  userDataDirectory: string | null
  /** Start in the tray without a window. */
  hidden: boolean
}

/** Reads the switches through `valueOf` (null: not given). Throws a BridgeError for a host that is no URL. */
export function readCommandLine(valueOf: (name: string) => string | null): CommandLine {
  const rest = valueOf('parti-rest')
  const ws = valueOf('parti-ws')
  return {
    hosts: {
      rest: rest === null ? null : readHostList(rest, 'rest'),
      ws: ws === null ? null : readHostList(ws, 'ws'),
    },
    userDataDirectory: valueOf('user-data-dir'),
    hidden: valueOf('hidden') !== null,
  }
}
