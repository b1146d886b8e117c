import { pictureType, type PictureType } from './picture-type.ts'

/** No avatar needs more; a page of pictures must not fill the memory. */
export const MAX_PICTURE_BYTES = 512 * 1024
const TIMEOUT_MS = 10_000

const HEADERS = { Accept: 'image/webp,image/png,image/jpeg,image/gif' }

/** A picture as it was fetched or kept. */
export interface Picture {
  type: PictureType
  bytes: Uint8Array<ArrayBuffer>
}

/** Fetches one picture. Rejects for anything but a picture of a kind and size that is shown, and for a redirect. */
export async function fetchPicture(
  fetch: typeof globalThis.fetch,
  url: string,
  timeoutMs = TIMEOUT_MS,
): Promise<Picture> {
  const response = await fetch(url, { headers: HEADERS, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) })
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`HTTP ${response.status}`)
  }
  const bytes = await readBytes(response)
  const type = pictureType(bytes)
  if (type === null) throw new Error('not a picture')
  return { type, bytes }
}

/** Counts what really arrives, since a length header may lie or be missing. */
async function readBytes(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    // Leaving the loop cancels the stream, and with it the connection.
    if (size > MAX_PICTURE_BYTES) throw new Error(`longer than ${MAX_PICTURE_BYTES} bytes`)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}
