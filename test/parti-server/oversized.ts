import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import type { FaultInForce } from './faults.ts'
import { JSON_TYPE } from './reply.ts'

/** More than any client should take, bytes. */
export const OVERSIZED_BYTES = 3 * 1024 * 1024
const CHUNK = Buffer.alloc(64 * 1024, ' ')

/** Valid JSON of `OVERSIZED_BYTES`. */
const hugeBody = () => Buffer.from(`[${' '.repeat(OVERSIZED_BYTES - 2)}]`)

function* withoutEnd(): Generator<Buffer> {
  yield Buffer.from('[')
  for (;;) yield CHUNK
}

/** Sends far too much JSON; `endless` goes on until the client has had enough. */
export function sendOversized(response: ServerResponse, how: (FaultInForce & { name: 'oversized' })['how']): void {
  if (how === 'endless') {
    const stream = Readable.from(withoutEnd())
    response.once('close', () => stream.destroy())
    stream.pipe(response.writeHead(200, { 'content-type': JSON_TYPE }))
    return
  }
  const body = how === 'packed' ? gzipSync(hugeBody()) : hugeBody()
  const headers = { 'content-type': JSON_TYPE, 'content-length': body.length }
  response.writeHead(200, how === 'packed' ? { ...headers, 'content-encoding': 'gzip' } : headers).end(body)
}
