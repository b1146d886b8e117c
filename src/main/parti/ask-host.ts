import ky, { isTimeoutError, type Options } from 'ky'
import { BridgeError } from '#shared/bridge/errors.ts'
import { REST_HEADERS } from './browser-identity.ts'
import { failureReason } from './failure-reason.ts'
import type { HttpAnswer } from './judge-answer.ts'
import { readCapped } from './read-capped.ts'
import { retryAfterMs } from './retry-after.ts'
import { sentAt } from './sent-at.ts'

const MAX_BODY_BYTES = 1024 * 1024
/** Only these say when they want to be asked again. */
const BUSY = [429, 503]

/** One GET to one host. */
export interface HostQuestion {
  url: string
  fetch: typeof globalThis.fetch
  /** The user's token where this host may have it, else null. */
  token: string | null
  /** For the whole answer. */
  timeoutMs: number
  signal: AbortSignal
}

async function getAnswer({ url, fetch, token, timeoutMs, signal }: HostQuestion): Promise<HttpAnswer> {
  let answer: HttpAnswer | undefined
  // The body is read within ky's fetch, so that its timeout covers the whole answer and not only the head.
  const fetchWhole: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const contentType = response.headers.get('content-type') ?? ''
    const retryAfter = BUSY.includes(response.status) ? response.headers.get('retry-after') : null
    answer = {
      status: response.status,
      contentType,
      retryAfterMs: retryAfterMs(retryAfter, Date.now()),
      sentAt: sentAt(response.headers.get('date')),
      text: await readCapped(response, MAX_BODY_BYTES),
    }
    return new Response(null, { status: response.status, headers: response.headers })
  }
  const headers = token === null ? REST_HEADERS : { ...REST_HEADERS, Authorization: `Bearer ${token}` }
  // Another host or the next poll does better than a retry; what a busy host asks for is up to the caller.
  const limits: Options = { timeout: timeoutMs, retry: 0, throwHttpErrors: false, signal }
  await ky.get(url, { headers, redirect: 'error', ...limits, fetch: fetchWhole })
  if (answer === undefined) throw new BridgeError('parti-unreachable', 'no answer')
  return answer
}

/** What one host answers to a GET; rejects with a BridgeError `parti-unreachable`, or `parti-unreadable` if too long. */
export async function askHost(question: HostQuestion): Promise<HttpAnswer> {
  try {
    return await getAnswer(question)
  } catch (error) {
    if (error instanceof BridgeError) throw error
    const reason = isTimeoutError(error) ? `no answer within ${question.timeoutMs / 1000} s` : failureReason(error)
    throw new BridgeError('parti-unreachable', reason, { cause: error })
  }
}
