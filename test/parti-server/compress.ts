import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib'

/** Quick rather than small: the default of Brotli takes its time. */
const BROTLI_QUALITY = 4

const COMPRESSORS = new Map<string, (body: Buffer) => Buffer>([
  ['br', (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } })],
  ['gzip', gzipSync],
  ['deflate', deflateSync],
])

/** A body as it is sent, and the name of its compression, if any. */
export interface Encoded {
  body: Buffer
  encoding: string | null
}

/** Compresses `body` in the best way that a client with this `Accept-Encoding` takes. */
export function compress(body: Buffer, acceptEncoding: string): Encoded {
  const accepted = readAccepted(acceptEncoding)
  for (const [encoding, encode] of COMPRESSORS) {
    if (body.length > 0 && accepted.has(encoding)) return { body: encode(body), encoding }
  }
  return { body, encoding: null }
}

/** What the header names and does not forbid with `q=0`. */
function readAccepted(header: string): Set<string> {
  const parts = header.split(',').map((part) =>
    part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  )
  return new Set(parts.flatMap(([name = '', quality = '']) => (/^q=0(\.0*)?$/.test(quality) ? [] : [name])))
}
