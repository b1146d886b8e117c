import { open } from 'node:fs/promises'

/** Reads a file of at most so many bytes. Rejects with a `RangeError` where it has more, or where it cannot be read. */
export async function readBoundedFile(file: string, mostBytes: number): Promise<Buffer<ArrayBuffer>> {
  const handle = await open(file)
  try {
    // One byte more tells a file that is too big from one that just fits, whatever its size is said to be.
    const buffer = Buffer.alloc(mostBytes + 1)
    const length = await readAll(handle, buffer)
    if (length > mostBytes) throw new RangeError('the file is too big')
    return buffer.subarray(0, length)
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
