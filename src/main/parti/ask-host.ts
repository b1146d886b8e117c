import ky, { isHTTPError, isTimeoutError, type Options } from 'ky'
import { BridgeError } from '#shared/bridge/errors.ts'
import { REST_HEADERS } from './browser-identity.ts'
import { failureReason } from './failure-reason.ts'
import { judgeAnswer, type HttpAnswer, type Judged } from './judge-answer.ts'
import { readCapped } from './read-capped.ts'
import { retryAfterMs } from './retry-after.ts'

const MAX_BODY_BYTES = 1024 * 1024
/** A longer Retry-After is not waited for: the next poll comes after it anyway. */
const MAX_RETRY_AFTER_MS = 5000
const BUSY = [429, 503]

/** One GET to one host. */
export interface HostQuestion {
  url: string
  fetch: typeof globalThis.fetch
  /** For the whole answer, a retry included. */
  timeoutMs: number
  signal: AbortSignal
}

// The system's time, because ky measures the same header by it.
const asksForTooLong = (headers: Headers): boolean =>
  (retryAfterMs(headers.get('retry-after'), Date.now()) ?? 0) > MAX_RETRY_AFTER_MS

/** Another host or the next poll does better than a retry, except where the server itself says "later". */
const RETRY: NonNullable<Options['retry']> = {
  limit: 1,
  statusCodes: BUSY,
  afterStatusCodes: BUSY,
  maxRetryAfter: MAX_RETRY_AFTER_MS,
  shouldRetry: ({ error }) => (isHTTPError(error) && !asksForTooLong(error.response.headers) ? undefined : false),
}

async function getAnswer({ url, fetch, timeoutMs, signal }: HostQuestion): Promise<HttpAnswer> {
  let answer: HttpAnswer | undefined
  // The body is read within ky's fetch, so that its timeout covers the whole answer and not only the head.
  const fetchWhole: typeof fetch = async (input, init) => {
    const response = await fetch(input, init)
    const contentType = response.headers.get('content-type') ?? ''
    answer = { status: response.status, contentType, text: await readCapped(response, MAX_BODY_BYTES) }
    return new Response(null, { status: response.status, headers: response.headers })
  }
  try {
    const throwHttpErrors = (status: number): boolean => BUSY.includes(status)
    const limits: Options = { timeout: timeoutMs, totalTimeout: timeoutMs, retry: RETRY, signal }
    await ky.get(url, { headers: REST_HEADERS, redirect: 'error', ...limits, throwHttpErrors, fetch: fetchWhole })
  } catch (error) {
    // What a host said before it fell silent tells more than the silence.
    if (answer === undefined) throw error
  }
  if (answer === undefined) throw new BridgeError('parti-unreachable', 'no answer')
  return answer
}

/** What one host answers to a GET; every failure is a BridgeError of one of the three `parti-` codes. */
export async function askHost(question: HostQuestion): Promise<Judged> {
  try {
    return judgeAnswer(await getAnswer(question))
  } catch (error) {
    if (error instanceof BridgeError) throw error
    const reason = isTimeoutError(error) ? `no answer within ${question.timeoutMs / 1000} s` : failureReason(error)
    throw new BridgeError('parti-unreachable', reason, { cause: error })
  }
}
