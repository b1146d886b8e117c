import path from 'node:path'
import { readBoundedFile } from './bounded-file.ts'

/** Nobody's list of channels is longer, in bytes. */
const MOST_BYTES = 2_000_000

/** Reads a file of text in UTF-8, or in UTF-16 with its mark. Rejects where it is too big, no text, or cannot be read. */
export async function readTextFile(file: string): Promise<{ name: string; text: string }> {
  const bytes = await readBoundedFile(file, MOST_BYTES)
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8'
  return { name: path.basename(file), text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
}
