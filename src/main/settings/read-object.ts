import type { DocumentFile } from './document-file.ts'

/** What reading a document's file came to. `unreadable`: nothing is known of what it holds; another try may succeed. */
export type ReadObject = object | 'absent' | 'damaged' | 'unreadable'

/** Reads the file once. Never throws. */
export function readObject(file: DocumentFile): ReadObject {
  try {
    const raw = file.read()
    return raw === undefined ? 'absent' : asObject(raw)
  } catch (error) {
    return isDamage(error) ? 'damaged' : 'unreadable'
  }
}

/** The value, where it is an object and no list; throws a TypeError otherwise. */
export function asObject(raw: unknown): object {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new TypeError('not an object')
  return raw
}

/** Only what a file holds, or a folder in its place, speaks against it; that it cannot be read now does not. */
const isDamage = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error && error.code === 'EISDIR')
