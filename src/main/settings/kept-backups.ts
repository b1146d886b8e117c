import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import { BACKED_UP, type KeptBackup } from '#shared/model/data-facts.ts'
import { stampOf, timeOfStamp } from '../kept-path.ts'
import { reasonOf } from '../reason-of.ts'
import { readBackup, readDocumentBackup, writeBackup, type Backup } from './backup-file.ts'

const BEFORE_RESTORE = 'before-restore'
/** So many states from before a restore are kept. */
const KEPT = 5
/** `follows.20261123-203500.json`, `before-restore.20261123-203500-2.json`. */
const NAME = /^([\w-]+)\.(\d{8}-\d{6})(?:-(\d+))?\.json$/

/** The backups that the app makes by itself, in one folder. */
export interface KeptBackups {
  /** The newest first. */
  list(): KeptBackup[]
  /** Throws `backup-gone` where there is none of that name, `not-a-backup` where it is damaged. */
  read(name: string): Backup
  /** Keeps the state before a restore; answers its name. Throws `storage-failed`. */
  keepBeforeRestore(backup: Backup): string
}

/** The backups in the folder at `folder`, which need not exist yet. */
export function openKeptBackups(folder: string, clock: Clock): KeptBackups {
  function list(): KeptBackup[] {
    return namesIn(folder)
      .flatMap((name) => keptBackup(name) ?? [])
      .toSorted((a, b) => b.at - a.at || numberOf(b.name) - numberOf(a.name))
  }
  /** Numbered on within a second, so that what was there later is never taken for older. */
  function nextName(stamp: string): string {
    const numbers = namesIn(folder).flatMap((name) => {
      const [, of, at] = NAME.exec(name) ?? []
      return of === BEFORE_RESTORE && at === stamp ? [numberOf(name)] : []
    })
    const mark = numbers.length === 0 ? '' : `-${Math.max(...numbers) + 1}`
    return `${BEFORE_RESTORE}.${stamp}${mark}.json`
  }
  function removeOld(): void {
    const states = list().filter(({ document }) => document === null)
    for (const { name } of states.slice(KEPT)) rmSync(path.join(folder, name), { force: true })
  }
  return {
    list,
    read(name) {
      // Only what was listed: a name from elsewhere could lead out of the folder.
      const kept = list().find((one) => one.name === name)
      if (kept === undefined) throw new BridgeError('backup-gone', name)
      const text = readText(path.join(folder, name))
      return kept.document === null ? readBackup(text) : readDocumentBackup(kept.document, kept.at, text)
    },
    keepBeforeRestore(backup) {
      try {
        mkdirSync(folder, { recursive: true })
        const unfinished = path.join(folder, `${BEFORE_RESTORE}.tmp`)
        writeFileSync(unfinished, writeBackup(backup), { flush: true })
        const name = nextName(stampOf(clock.now()))
        renameSync(unfinished, path.join(folder, name))
        removeOld()
        return name
      } catch (error) {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      }
    },
  }
}

/** The how manieth of its second a backup is. */
const numberOf = (name: string): number => Number(NAME.exec(name)?.[3] ?? 1)

function keptBackup(name: string): KeptBackup | null {
  const [, of, stamp] = NAME.exec(name) ?? []
  const at = stamp === undefined ? null : timeOfStamp(stamp)
  const document = BACKED_UP.find((one) => one === of) ?? null
  return at === null || (document === null && of !== BEFORE_RESTORE) ? null : { name, document, at }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new BridgeError('backup-gone', reasonOf(error), { cause: error })
  }
}
