import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Pictures on disk, bounded by their size. What is lost here is fetched again, so no failure is anybody's trouble. */
export interface PictureStore {
  /** The bytes kept under a key; null where there are none, or they are damaged. Never rejects. */
  read(key: string): Promise<Uint8Array<ArrayBuffer> | null>
  /** Keeps them, whole or not at all; those that were used the longest time ago make room. Never rejects. */
  write(key: string, bytes: Uint8Array): Promise<void>
}

const KEY = /^[0-9a-f]{16}$/
const DIGEST_BYTES = 32

const digestOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** A store in `folder`, which it makes when it first writes, of at most `maxBytes`. */
export function createPictureStore(folder: string, maxBytes: number): PictureStore {
  /** Sizes by key, the one that was not used for longest first. Read from disk when first needed. */
  let known: Promise<Map<string, number>> | null = null
  const sizes = (): Promise<Map<string, number>> => (known ??= listFiles(folder))
  const fileOf = (key: string): string => path.join(folder, key)

  async function drop(key: string): Promise<void> {
    const files = await sizes()
    files.delete(key)
    await rm(fileOf(key), { force: true }).catch(() => undefined)
  }

  async function makeRoom(): Promise<void> {
    const files = await sizes()
    let total = [...files.values()].reduce((sum, size) => sum + size, 0)
    for (const [key, size] of files) {
      if (total <= maxBytes) return
      total -= size
      await drop(key)
    }
  }

  return {
    async read(key) {
      const files = await sizes()
      const size = files.get(key)
      if (size === undefined) return null
      const content = await readFile(fileOf(key)).catch(() => null)
      const bytes = content?.subarray(DIGEST_BYTES) ?? null
      if (bytes === null || !content?.subarray(0, DIGEST_BYTES).equals(digestOf(bytes))) {
        await drop(key)
        return null
      }
      files.delete(key)
      files.set(key, size)
      const now = new Date()
      await utimes(fileOf(key), now, now).catch(() => undefined)
      return new Uint8Array(bytes)
    },
    async write(key, bytes) {
      if (!KEY.test(key)) return
      const unfinished = path.join(folder, `${key}.${randomBytes(4).toString('hex')}.tmp`)
      try {
        const files = await sizes()
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(unfinished, Buffer.concat([digestOf(bytes), bytes]), { mode: 0o600 })
        await rename(unfinished, fileOf(key))
        files.delete(key)
        files.set(key, DIGEST_BYTES + bytes.byteLength)
        await makeRoom()
      } catch {
        await rm(unfinished, { force: true }).catch(() => undefined)
      }
    },
  }
}

/** The pictures in the folder; what a crash left half-written goes. */
async function listFiles(folder: string): Promise<Map<string, number>> {
  const names = await readdir(folder).catch((): string[] => [])
  const found: { name: string; size: number; usedAt: number }[] = []
  for (const name of names) {
    const file = path.join(folder, name)
    if (name.endsWith('.tmp')) await rm(file, { force: true }).catch(() => undefined)
    if (!KEY.test(name)) continue
    const facts = await stat(file).catch(() => null)
    if (facts?.isFile()) found.push({ name, size: facts.size, usedAt: facts.mtimeMs })
  }
  return new Map(found.toSorted((a, b) => a.usedAt - b.usedAt).map(({ name, size }) => [name, size]))
}
