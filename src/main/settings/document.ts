import { BridgeError } from '#shared/bridge/errors.ts'
import { reasonOf } from '../reason-of.ts'
import { createBackups, NO_BACKUPS } from './backups.ts'
import { loadDocument, type LoadOptions, type ReadForm } from './load-document.ts'

/** Something of the user's, held in memory and on disk. */
export interface Document<T> {
  readonly value: T
  /** Writes `next`, then takes it over. Throws `storage-failed` with nothing changed. */
  replace(next: T): void
}

/** How a document is read and written; `encode` answers the fields of the file without `schemaVersion`. */
export interface DocumentForm<T> extends ReadForm<T> {
  encode(value: T): object
  /** False for what is worse than nothing once it is out of date; true by default. */
  keepsBackups?: boolean
}

/** What a document is opened with. */
export type DocumentOptions<T> = LoadOptions<T> & DocumentForm<T>

/** What a file holds for this value. */
export const contentOf = <T>({ version, encode }: Pick<DocumentForm<T>, 'version' | 'encode'>, value: T): object => ({
  schemaVersion: version,
  ...encode(value),
})

/** Opens a document. Whatever the file holds, this succeeds, and nothing that was stored is written over unkept. */
export function openDocument<T>(options: DocumentOptions<T>): Document<T> {
  const { file, clock, keepsBackups = true } = options
  const backups = keepsBackups ? createBackups(file.path, clock) : NO_BACKUPS
  let { value, lastGood, protect } = loadDocument(options, backups)

  function keepLastGood(): void {
    if (lastGood === null) return
    try {
      backups.keep(lastGood)
    } catch {
      // Without a backup the app is still worth starting, and a change worth saving.
    }
  }

  // Also where nothing is changed for weeks, or the last change of a run was its only one.
  keepLastGood()

  function write(content: object): void {
    protect?.()
    protect = null
    keepLastGood()
    file.write(content)
  }

  return {
    get value() {
      return value
    },
    replace(next) {
      const content = contentOf(options, next)
      try {
        write(content)
      } catch (error) {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      }
      lastGood = content
      value = next
    },
  }
}
