import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const changedAt = (/** @type {string} */ file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

// A folder counts itself too: its time changes when a file is removed.
const changesBelow = (/** @type {string} */ source) =>
  statSync(source).isDirectory()
    ? [
        source,
        ...readdirSync(source, { recursive: true, encoding: 'utf8' }).map((name) => path.join(source, name)),
      ].map(changedAt)
    : [changedAt(source)]

/**
 * Whether every output exists and is newer than every source. A source is a file, or a folder with all below it.
 * @param {readonly string[]} sources
 * @param {readonly string[]} outputs
 */
export function isFresh(sources, outputs) {
  const newestSource = Math.max(...sources.flatMap(changesBelow))
  return outputs.every((file) => changedAt(file) > newestSource)
}
