import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What was true of the archive's file when it was last let go in good order. Examining all of it takes a second for each
 * 200 MB and more where the disk is slow (measured), so a file that nobody has touched since is examined once a week.
 */
interface ClosingMark {
  bytes: number
  /** ms since 1970. */
  changedAt: number
  /** When all of the file was last found sound, ms since 1970. */
  checkedAt: number
}

const CHECK_EVERY_MS = 7 * 24 * 3_600_000

/**
 * When the file at `path` was last found sound (ms since 1970), if that still holds: it was let go in good order, is what
 * it was then, and was examined within a week. Else null. The mark is taken away, so that it is there again only after
 * the next good end.
 */
export function takeClosingMark(file: string, now: number): number | null {
  const mark = readMark(file)
  rmSync(markPath(file), { force: true })
  if (mark === null || mark.checkedAt > now || now - mark.checkedAt >= CHECK_EVERY_MS) return null
  const { bytes, changedAt } = factsOf(file)
  const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
  return bytes === mark.bytes && changedAt === mark.changedAt && !hasLog ? mark.checkedAt : null
}

/** Leaves the mark of a file whose log is empty and that nothing will write to any more. */
export function leaveClosingMark(file: string, checkedAt: number): void {
  writeFileSync(markPath(file), JSON.stringify({ ...factsOf(file), checkedAt } satisfies ClosingMark))
}

/** `archive.db` has `archive.closed.json`. */
function markPath(file: string): string {
  const { dir, name } = path.parse(file)
  return path.join(dir, `${name}.closed.json`)
}

function factsOf(file: string): Omit<ClosingMark, 'checkedAt'> {
  const { size, mtimeMs } = statSync(file)
  return { bytes: size, changedAt: mtimeMs }
}

/** Null where there is none that can be read: then the file is examined. */
function readMark(file: string): ClosingMark | null {
  try {
    const { bytes, changedAt, checkedAt } = JSON.parse(readFileSync(markPath(file), 'utf8')) as Partial<ClosingMark>
    if (typeof bytes !== 'number' || typeof changedAt !== 'number' || typeof checkedAt !== 'number') return null
    return { bytes, changedAt, checkedAt }
  } catch {
    return null
  }
}
