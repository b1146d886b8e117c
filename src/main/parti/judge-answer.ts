import { BridgeError } from '#shared/bridge/errors.ts'

/** A complete HTTP answer. */
export interface HttpAnswer {
  status: number
  contentType: string
  text: string
  /** How long a busy host asks to be left alone, ms; null where it does not say. */
  retryAfterMs: number | null
  /** When the host sent it by its own clock, ms since 1970; null where it does not say. */
  sentAt: number | null
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

const NOT_A_LACK = [401, 403, 408, 425, 429]

/**
 * Whether the answer to a question about no particular user means that the host does not have the route. One that takes
 * the route's last part for a user's id says so with another status than 404 (guess).
 */
export const isRouteLacking = ({ status }: HttpAnswer): boolean =>
  status >= 400 && status < 500 && !NOT_A_LACK.includes(status)
