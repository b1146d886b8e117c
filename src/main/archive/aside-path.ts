import { existsSync } from 'node:fs'
import path from 'node:path'

/**
 * A free name beside `file` for something set aside at `at` (ms since 1970): `a.db` becomes
 * `a.damaged-20261123-203500.db` (UTC), or `a.damaged-20261123-203500-2.db` where that is taken.
 */
export function damagedPath(file: string, at: number): string {
  const { dir, name, ext } = path.parse(file)
  const stamp = new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  const numbered = (number: number): string =>
    path.join(dir, `${name}.damaged-${stamp}${number === 1 ? '' : `-${number}`}${ext}`)
  let number = 1
  while (existsSync(numbered(number))) number += 1
  return numbered(number)
}
