import ElectronStore from 'electron-store'
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { DocumentFile } from '../settings/document-file.ts'

/** The file `<name>.json` in `directory` (absolute), written as a whole: it is replaced at once or not at all. */
export function storedDocument(directory: string, name: string): DocumentFile {
  const file = path.join(directory, `${name}.json`)
  let store: ElectronStore | null = null

  /** Making the store reads the file, so a file that cannot be read is reported here. */
  const open = (): ElectronStore =>
    (store ??= new ElectronStore({ cwd: directory, name, clearInvalidConfig: false, deserialize }))

  return {
    path: file,
    read: () => (existsSync(file) ? { ...open().store } : undefined),
    write(value) {
      open().store = { ...asObject(value) }
    },
  }
}

/** A file that holds no object must not pass for an empty one, as it would with electron-store's own reader. */
const deserialize = (text: string): Record<string, unknown> => ({ ...asObject(JSON.parse(text)) })

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new TypeError('not an object')
  return value
}
