import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Clock } from '#shared/clock.ts'
import { stampOf, timeOfStamp } from '../kept-path.ts'

/** Copies of one document's good content, in the folder `backups` beside it. */
export interface Backups {
  /** Where they lie, the newest first. */
  list(): string[]
  /** Keeps `content` when the newest backup is older than a day or there is none, and only the newest five. Throws. */
  keep(content: object): void
}

const KEPT = 5
const DAY_MS = 24 * 3_600_000

/** The backups of the document at `file`: `backups/follows.20261123-203500.json` (UTC) for `follows.json`. */
export function createBackups(file: string, clock: Clock): Backups {
  const { dir, name, ext } = path.parse(file)
  const folder = path.join(dir, 'backups')
  const timeOf = (entry: string): number | null =>
    entry.startsWith(`${name}.`) && entry.endsWith(ext) ? timeOfStamp(entry.slice(name.length + 1, -ext.length)) : null

  const entries = (): string[] =>
    namesIn(folder)
      .filter((entry) => timeOf(entry) !== null)
      .toSorted()
      .toReversed()

  const [newest] = entries()
  let keptAt = newest === undefined ? null : timeOf(newest)
  /** A stamp from a clock that ran ahead must not hold off backups until that day comes. */
  const isDue = (): boolean => keptAt === null || Math.abs(clock.now() - keptAt) >= DAY_MS

  return {
    list: () => entries().map((entry) => path.join(folder, entry)),
    keep(content) {
      if (!isDue()) return
      mkdirSync(folder, { recursive: true })
      const unfinished = path.join(folder, `${name}${ext}.tmp`)
      writeThrough(unfinished, JSON.stringify(content, undefined, '\t'))
      renameSync(unfinished, path.join(folder, `${name}.${stampOf(clock.now())}${ext}`))
      keptAt = clock.now()
      for (const old of entries().slice(KEPT)) rmSync(path.join(folder, old), { force: true })
    },
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** Returns once the text has reached the disk: a rename may reach it sooner than what the file holds. */
function writeThrough(file: string, text: string): void {
  const descriptor = openSync(file, 'w')
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
