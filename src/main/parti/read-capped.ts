import { BridgeError } from '#shared/bridge/errors.ts'

/** The body of a response as text. Counts what really arrives, since a length header may lie or be missing. */
export async function readCapped(response: Response, maxBytes: number): Promise<string> {
  if (response.body === null) return ''
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    // Leaving the loop cancels the stream, and with it the connection.
    if (bytes > maxBytes) throw new BridgeError('parti-unreadable', `answer longer than ${maxBytes} bytes`)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}
