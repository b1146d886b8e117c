import ky, { isHTTPError, isTimeoutError, type Options } from 'ky'
import { BridgeError } from '#shared/bridge/errors.ts'
import { REST_HEADERS } from './browser-identity.ts'
import { failureReason } from './failure-reason.ts'
import type { HttpAnswer } from './judge-answer.ts'
import { readCapped } from './read-capped.ts'
import { retryAfterMs } from './retry-after.ts'

const MAX_BODY_BYTES = 1024 * 1024
/** A longer Retry-After is not waited for within a question: the host rests until then. */
const MAX_RETRY_AFTER_MS = 5000
const BUSY = [429, 503]

/** One GET to one host. */
export interface HostQuestion {
  url: string
  fetch: typeof globalThis.fetch
  /** The user's token where this host may have it, else null. */
  token: string | null
  /** For the whole answer, a retry included. */
  timeoutMs: number
  signal: AbortSignal
}

// The system's time, because ky measures the same header by it.
const restOf = (headers: Headers): number | null => retryAfterMs(headers.get('retry-after'), Date.now())

/** Another host or the next poll does better than a retry, except where the server itself says "later". */
const RETRY: NonNullable<Options['retry']> = {
  limit: 1,
  statusCodes: BUSY,
  afterStatusCodes: BUSY,
  maxRetryAfter: MAX_RETRY_AFTER_MS,
  shouldRetry: ({ error }) => {
    if (!isHTTPError(error)) return false
    const rest = restOf(error.response.headers)
    return rest !== null && rest <= MAX_RETRY_AFTER_MS ? undefined : false
  },
}

async function getAnswer({ url, fetch, token, timeoutMs, signal }: HostQuestion): Promise<HttpAnswer> {
  let answer: HttpAnswer | undefined
  // The body is read within ky's fetch, so that its timeout covers the whole answer and not only the head.
  const fetchWhole: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const contentType = response.headers.get('content-type') ?? ''
    const rest = BUSY.includes(response.status) ? restOf(response.headers) : null
    answer = {
      status: response.status,
      contentType,
      retryAfterMs: rest,
      text: await readCapped(response, MAX_BODY_BYTES),
    }
    return new Response(null, { status: response.status, headers: response.headers })
  }
  try {
    const throwHttpErrors = (status: number): boolean => BUSY.includes(status)
    const limits: Options = { timeout: timeoutMs, totalTimeout: timeoutMs, retry: RETRY, signal }
    const headers = token === null ? REST_HEADERS : { ...REST_HEADERS, Authorization: `Bearer ${token}` }
    await ky.get(url, { headers, redirect: 'error', ...limits, throwHttpErrors, fetch: fetchWhole })
  } catch (error) {
    // What a host said before it fell silent tells more than the silence.
    if (answer === undefined) throw error
  }
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
