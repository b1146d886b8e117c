import { constants, copyFileSync, existsSync, readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { damagedPath, keptPath, stampOf } from '../kept-path.ts'

/** Renames what lies at `file`, which cannot be read, to `<name>.damaged-<stamp>.json`; answers the new path. */
export function moveDamaged(file: string, now: number): string {
  const keptAt = damagedPath(file, now)
  renameSync(file, keptAt)
  return keptAt
}

/** Copies a file of which parts were not understood to `<name>.incomplete-<stamp>.json`; answers the path of the copy. */
export function copyIncomplete(file: string, now: number): string {
  return copy(file, keptPath(file, `incomplete-${stampOf(now)}`))
}

/** Copies a file that could not be read when it was due to `<name>.unread-<stamp>.json`; answers the path of the copy. */
export function copyUnread(file: string, now: number): string {
  return copy(file, keptPath(file, `unread-${stampOf(now)}`))
}

/** Copies a file of a newer version to `<name>.v<version>.json`, unless that very copy is there; answers its path. */
export function copyNewer(file: string, version: number): string {
  const { dir, name, ext } = path.parse(file)
  const usual = path.join(dir, `${name}.v${version}${ext}`)
  if (existsSync(usual) && readFileSync(usual).equals(readFileSync(file))) return usual
  return copy(file, keptPath(file, `v${version}`))
}

function copy(from: string, to: string): string {
  copyFileSync(from, to, constants.COPYFILE_EXCL)
  return to
}
