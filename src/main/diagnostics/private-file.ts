import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'

/** For the user alone. */
const MODE = 0o600

/**
 * Writes a file that only the user may read, whole or not at all, in the place of one that is there. What comes in pieces
 * is written as it comes. Rejects.
 */
export async function writePrivateFile(
  file: string,
  content: string | Uint8Array | AsyncIterable<string>,
): Promise<void> {
  const { dir, base } = path.parse(file)
  // A name that nobody can guess, and only if it is free: the folder may be one that others write in, too.
  const unfinished = path.join(dir, `.${base}.${randomBytes(6).toString('hex')}.tmp`)
  try {
    const handle = await open(unfinished, 'wx', MODE)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}
