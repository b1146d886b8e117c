import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import type { Clock } from '#shared/clock.ts'
import { stampOf, timeOfStamp } from '../kept-path.ts'

/** Copies of one document's good content, in the folder `backups` beside it. */
export interface Backups {
  /** Where they lie, the newest first. */
  list(): string[]
  /**
   * Keeps `content` where there is no backup, or the newest is a day old, or an hour old and of another content. Five
   * stay: the newest, and one that is older than a day if there is such. Throws.
   */
  keep(content: object): void
}

/** For a document that is not to come back from a copy. */
export const NO_BACKUPS: Backups = { list: () => [], keep: () => undefined }

const KEPT = 5
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

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

  const ageOf = (entry: string): number => clock.now() - timeOf(entry)!

  /** Without those from a clock that ran ahead: they must not hold off backups until their day comes. */
  const pastEntries = (): string[] => entries().filter((entry) => ageOf(entry) >= 0)

  function isDue(text: string): boolean {
    const [newest] = pastEntries()
    if (newest === undefined || ageOf(newest) >= DAY_MS) return true
    return ageOf(newest) >= HOUR_MS && readFileSync(path.join(folder, newest), 'utf8') !== text
  }

  function removeOld(): void {
    const past = pastEntries()
    const newest = past.slice(0, KEPT)
    const old = past.find((entry) => ageOf(entry) >= DAY_MS)
    // A bad change must not push out everything that was before it within a few hours.
    const kept = old === undefined || newest.includes(old) ? newest : [...newest.slice(0, -1), old]
    for (const entry of past) if (!kept.includes(entry)) rmSync(path.join(folder, entry), { force: true })
  }

  return {
    list: () => entries().map((entry) => path.join(folder, entry)),
    keep(content) {
      const text = JSON.stringify(content, undefined, '\t')
      if (!isDue(text)) return
      mkdirSync(folder, { recursive: true })
      const unfinished = path.join(folder, `${name}${ext}.tmp`)
      writeThrough(unfinished, text)
      renameSync(unfinished, path.join(folder, `${name}.${stampOf(clock.now())}${ext}`))
      removeOld()
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
