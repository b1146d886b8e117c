import type { ServerResponse } from 'node:http'

/** An answer before it is sent. */
export interface Reply {
  status: number
  contentType: string
  body: string
}

export const json = (value: unknown, status = 200): Reply => ({
  status,
  contentType: 'application/json',
  body: JSON.stringify(value),
})

export const plainText = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body,
})

export const html = (status: number, body: string): Reply => ({
  status,
  contentType: 'text/html; charset=utf-8',
  body,
})

/** Sends `reply`, and with it no CORS header ever: a page of another origin could not read Parti either. */
export function send(response: ServerResponse, { status, contentType, body }: Reply): void {
  response.writeHead(status, { 'content-type': contentType, 'content-length': Buffer.byteLength(body) }).end(body)
}
