import { existsSync } from 'node:fs'
import path from 'node:path'

/** A moment (ms since 1970) as it stands in the names of files, in UTC: `20261123-203500`. */
export const stampOf = (at: number): string =>
  new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')

/** The moment that a stamp names, ms since 1970; null where the text is no stamp. */
export function timeOfStamp(stamp: string): number | null {
  const parts = /^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2})$/.exec(stamp)
  if (parts === null) return null
  const [, year, month, day, hour, minute, second] = parts.map(Number)
  return Date.UTC(year!, month! - 1, day, hour, minute, second)
}

/** A free name beside `file` with `mark` before its ending (`a.v2.json`), numbered where that is taken (`a.v2-2.json`). */
export function keptPath(file: string, mark: string): string {
  const { dir, name, ext } = path.parse(file)
  const numbered = (number: number): string =>
    path.join(dir, `${name}.${mark}${number === 1 ? '' : `-${number}`}${ext}`)
  let number = 1
  while (existsSync(numbered(number))) number += 1
  return numbered(number)
}

/** A free name beside `file` for one that is damaged, found at `at` (ms since 1970): `a.damaged-20261123-203500.db`. */
export const damagedPath = (file: string, at: number): string => keptPath(file, `damaged-${stampOf(at)}`)
