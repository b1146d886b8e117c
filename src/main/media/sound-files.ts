import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { BridgeError } from '#shared/bridge/errors.ts'
import type { SoundFile } from '#shared/model/alert-sound.ts'
import { readBoundedFile } from '../bounded-file.ts'
import { writePrivateFile } from '../diagnostics/private-file.ts'
import { reasonOf } from '../reason-of.ts'
import { soundEnding } from './sound-type.ts'

/** A minute of MP3 or Ogg has room in it; no alert is longer. */
export const MOST_SOUND_BYTES = 2 * 1024 * 1024
const KEY_DIGITS = 32

/** Copies of the sounds that the user chose: they outlive the originals. */
export interface SoundFiles {
  /** Keeps a copy of a file. Rejects with `not-a-sound`, `sound-too-big` or `storage-failed`. */
  take(file: string): Promise<SoundFile>
  /** The copy under this key; null where it is gone. Never rejects. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Removes a copy, where it can. Never rejects. */
  drop(key: string): Promise<void>
}

/** Copies in `folder`, which is made with the first of them. The keys must have been checked. */
export function createSoundFiles(folder: string): SoundFiles {
  const fileOf = (key: string): string => path.join(folder, key)
  return {
    async take(file) {
      const bytes = await readSound(file)
      const ending = soundEnding(bytes)
      if (ending === null) throw new BridgeError('not-a-sound', path.basename(file))
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, KEY_DIGITS)
      const key = `${hash}.${ending}`
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writePrivateFile(fileOf(key), bytes)
      } catch (error) {
        throw new BridgeError('storage-failed', reasonOf(error), { cause: error })
      }
      return { key, name: path.basename(file) }
    },
    read: (key) => readFile(fileOf(key)).catch(() => null),
    drop: (key) => rm(fileOf(key), { force: true }).catch(() => undefined),
  }
}

async function readSound(file: string): Promise<Uint8Array> {
  try {
    return await readBoundedFile(file, MOST_SOUND_BYTES)
  } catch (error) {
    const code = error instanceof RangeError ? 'sound-too-big' : 'not-a-sound'
    throw new BridgeError(code, reasonOf(error), { cause: error })
  }
}
