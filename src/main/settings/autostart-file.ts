import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAutostartOn, writeAutostartEntry, type AutostartEntry } from './autostart-entry.ts'
import type { StartupList } from './startup.ts'

/** The folder of the user's configuration by the XDG Base Directory Specification, which passes over relative paths. */
export const configHome = (xdgConfigHome: string | undefined, home: string): string =>
  xdgConfigHome !== undefined && path.isAbsolute(xdgConfigHome) ? xdgConfigHome : path.join(home, '.config')

/** The list of a Linux desktop: a folder with a file for each program, ours being `afterparti.desktop`. */
export function autostartFile(folder: string, entry: AutostartEntry): StartupList {
  const file = path.join(folder, 'afterparti.desktop')
  return {
    file,
    holdsUs: () => existsSync(file) && isAutostartOn(readFileSync(file, 'utf8')),
    add(isHidden) {
      const command = isHidden ? [...entry.command, '--hidden'] : entry.command
      mkdirSync(folder, { recursive: true })
      // A desktop that starts just now finds the old entry or the new one.
      const unfinished = `${file}.tmp`
      writeFileSync(unfinished, writeAutostartEntry({ ...entry, command }))
      renameSync(unfinished, file)
    },
    remove: () => rmSync(file, { force: true }),
  }
}
