import { open } from 'node:fs/promises'
import path from 'node:path'

/** Nobody's list of channels is longer, in bytes. */
const MOST_BYTES = 2_000_000

/** Reads a file of text in UTF-8, or in UTF-16 with its mark. Rejects where it is too big, no text, or cannot be read. */
export async function readTextFile(file: string): Promise<{ name: string; text: string }> {
  const handle = await open(file)
  try {
    // One byte more tells a file that is too big from one that just fits, whatever its size is said to be.
    const buffer = Buffer.alloc(MOST_BYTES + 1)
    const length = await readAll(handle, buffer)
    if (length > MOST_BYTES) throw new RangeError('the file is too big')
    const bytes = buffer.subarray(0, length)
    const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
    return { name: path.basename(file), text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } finally {
    await handle.close()
  }
}

async function readAll(handle: Awaited<ReturnType<typeof open>>, buffer: Buffer): Promise<number> {
  let length = 0
  for (;;) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length)
    length += bytesRead
    if (bytesRead === 0 || length === buffer.length) return length
  }
}
