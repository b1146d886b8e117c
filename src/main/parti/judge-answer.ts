import { BridgeError } from '#shared/bridge/errors.ts'

/** A complete HTTP answer. */
export interface HttpAnswer {
  status: number
  contentType: string
  text: string
}

/** A well-formed answer: what Parti said, or that there is nobody of that name or number. */
export type Judged = { kind: 'body'; body: unknown } | { kind: 'nobody' }

/** The JSON in a text, or the text itself: some answers of Parti's backend are said to be plain text (guess). */
function readBody(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** A page in place of data: a challenge, a parked domain, a login of the network. The label alone may be wrong. */
const isPage = ({ contentType, text }: HttpAnswer, body: unknown): boolean =>
  text.trimStart().startsWith('<') || (contentType.includes('text/html') && body === text)

/** What an answer amounts to; throws `parti-refused`, `parti-unreachable` or `parti-unreadable` where it is none. */
export function judgeAnswer(answer: HttpAnswer): Judged {
  const { status, text } = answer
  const body = readBody(text)
  if (isPage(answer, body)) throw new BridgeError('parti-refused', `a web page instead of data (HTTP ${status})`)
  if (status >= 200 && status < 300) return { kind: 'body', body }
  if (status === 404) return { kind: 'nobody' }
  if ([401, 403, 429].includes(status)) throw new BridgeError('parti-refused', `HTTP ${status}`)
  if (status >= 500) throw new BridgeError('parti-unreachable', `HTTP ${status}`)
  throw new BridgeError('parti-unreadable', `HTTP ${status}`)
}
