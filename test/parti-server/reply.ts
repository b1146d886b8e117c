import type { ServerResponse } from 'node:http'
import { compress } from './compress.ts'

/** An answer before it is sent. */
export interface Reply {
  status: number
  contentType: string
  body: string
  headers?: Readonly<Record<string, string>>
}

/** An answer in JSON; its numbers are written as the dialect wants them when it is sent. */
export const json = (value: unknown, status = 200): Reply => ({
  status,
  contentType: JSON_TYPE,
  body: JSON.stringify(value),
})

/** An answer in words. */
export const plainText = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body,
})

/** An answer that is a page. */
export const html = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body,
})

/** The content type of JSON. */
export const JSON_TYPE = 'application/json'

/**
 * Sends `reply`, compressed if the client takes that, and with it no CORS header ever: a page of another origin could not
 * read Parti either.
 */
export function send(response: ServerResponse, { status, contentType, body, headers }: Reply): void {
  const encoded = compress(Buffer.from(body), response.req.headers['accept-encoding'] ?? '')
  response
    .writeHead(status, {
      'content-type': contentType,
      'content-length': encoded.body.length,
      vary: 'accept-encoding',
      ...(encoded.encoding !== null && { 'content-encoding': encoded.encoding }),
      ...headers,
    })
    .end(encoded.body)
}
