import ElectronStore from 'electron-store'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { DocumentFile } from '../settings/document-file.ts'

/** The file `<name>.json` in `directory` (absolute), written as a whole: it is replaced at once or not at all. */
export function storedDocument(directory: string, name: string): DocumentFile {
  const file = path.join(directory, `${name}.json`)
  let store: ElectronStore | null = null

  return {
    path: file,
    // Read directly: electron-store takes an array for an empty store, and making it costs the start some ms.
    read: () => (existsSync(file) ? asObject(JSON.parse(readFileSync(file, 'utf8'))) : undefined),
    write(value) {
      store ??= new ElectronStore({ cwd: directory, name, clearInvalidConfig: false })
      store.store = { ...asObject(value) }
    },
  }
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object')
  return value
}
