import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { RestorePreview } from '#shared/model/data-facts.ts'
import { writeBackup, type Backup } from './backup-file.ts'
import type { KeptBackups } from './kept-backups.ts'
import type { Restorable } from './restorable.ts'

/** Writes backups of all documents, and takes them over again. */
export interface Restoring {
  /** The text of a backup of everything as it is now. */
  backUp(): string
  /**
   * What taking over this backup would change; it is what `restore` takes from now on. Throws `not-a-backup` where a
   * document in it is damaged, or there is none.
   */
  preview(backup: Backup, from: string): RestorePreview
  /** Takes over what was previewed under this id. Throws `backup-gone`, or `storage-failed`; then nothing is changed. */
  restore(id: number): void
  /** Brings back what was there before the last restore. Throws `nothing-to-undo`, or as `restore` does. */
  undo(): void
}

/** Restores these documents; what was there before is kept among `kept`. */
export function createRestoring(documents: readonly Restorable[], kept: KeptBackups, clock: Clock): Restoring {
  let lastId = 0
  let previewed: { id: number; backup: Backup } | null = null
  /** The name of the backup that undoes the last restore. */
  let undoneBy: string | null = null

  const everything = (): Backup => ({
    at: clock.now(),
    documents: Object.fromEntries(documents.map((document) => [document.name, document.content()])),
  })

  function readAll({ documents: contents }: Backup) {
    const found = documents.filter(({ name }) => Object.hasOwn(contents, name))
    if (found.length === 0) throw new BridgeError('not-a-backup', 'no documents in it')
    return found.map((document) => {
      const read = document.read(contents[document.name])
      if (read === null) throw new BridgeError('not-a-backup', document.name)
      return { name: document.name, ...read }
    })
  }

  /** All or nothing: what was taken over before one failed is put back. */
  function takeOver(backup: Backup): void {
    const before = everything()
    const taken: string[] = []
    try {
      for (const { name, take } of readAll(backup)) {
        take()
        taken.push(name)
      }
    } catch (error) {
      const names = new Set(taken)
      for (const { name, take } of readAll(before)) if (names.has(name)) take()
      throw error
    }
  }

  return {
    backUp: () => writeBackup(everything()),
    preview(backup, from) {
      const changes = readAll(backup).map(({ name, change }) => ({ document: name, ...change }))
      lastId += 1
      previewed = { id: lastId, backup }
      return { id: lastId, from, at: backup.at, changes }
    },
    restore(id) {
      if (previewed?.id !== id) throw new BridgeError('backup-gone', String(id))
      const before = kept.keepBeforeRestore(everything())
      takeOver(previewed.backup)
      previewed = null
      undoneBy = before
    },
    undo() {
      if (undoneBy === null) throw new BridgeError('nothing-to-undo')
      takeOver(kept.read(undoneBy))
      undoneBy = null
    },
  }
}
