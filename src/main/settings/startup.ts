import { createStore, type StoreApi } from 'zustand/vanilla'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { StartupStatus } from '#shared/model/startup-status.ts'
import { reasonOf } from '../reason-of.ts'

/** The desktop's list of what it starts for this user. All of it throws where that cannot be read or written. */
export interface StartupList {
  /** The file of our entry; null where there is none. */
  readonly file: string | null
  holdsUs(): boolean
  /** Puts us on the list, in the tray or with a window, or keeps us there so. */
  add(isHidden: boolean): void
  remove(): void
}

/** Whether the desktop starts the app: never remembered, always as the desktop has it. */
export interface Startup {
  status: StoreApi<StartupStatus>
  /** Reads the list anew: others may change it at any time. */
  refresh(): void
  /** Throws `startup-failed`. */
  change(isOn: boolean): void
  /** Starts that were asked for are hidden from now on, or not. Throws `startup-failed`. */
  hide(isHidden: boolean): void
  /** Writes the entry anew, where there is one, because its words changed; what cannot be written stays as it was. */
  rewrite(): void
}

/** The startup over this list; `isHidden` tells what the user chose for it. */
export function createStartup(list: StartupList, isHidden: () => boolean): Startup {
  function read(): StartupStatus {
    try {
      return { isOn: list.holdsUs(), file: list.file }
    } catch {
      // What cannot be read starts nothing, as far as the desktop goes.
      return { isOn: false, file: list.file }
    }
  }
  const status = createStore(read)
  const refresh = (): void => {
    const next = read()
    if (next.isOn !== status.getState().isOn) status.setState(next, true)
  }
  function write(task: () => void): void {
    try {
      task()
    } catch (error) {
      throw new BridgeError('startup-failed', reasonOf(error), { cause: error })
    } finally {
      refresh()
    }
  }
  return {
    status,
    refresh,
    change: (isOn) => write(() => (isOn ? list.add(isHidden()) : list.remove())),
    rewrite() {
      refresh()
      try {
        if (status.getState().isOn) list.add(isHidden())
      } catch {
        // Nobody asked for it, and the old words do no harm.
      }
    },
    hide(hidden) {
      refresh()
      if (status.getState().isOn) write(() => list.add(hidden))
    },
  }
}
