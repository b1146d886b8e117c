import { strings } from '#shared/strings/strings.ts'

const words = strings.failures

type Meaning = Exclude<keyof typeof words, 'refused' | 'tooOften' | 'ownFault' | 'otherwise'>

/** What the network stack says, and what it means. The first that fits counts. */
const MEANINGS: readonly [RegExp, Meaning][] = [
  [/ENOTFOUND|EAI_AGAIN|EAI_NODATA/, 'noName'],
  [/ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL/, 'noWay'],
  [/ECONNREFUSED/, 'noListener'],
  [/ETIMEDOUT|TIMEOUT|timed out|^no answer/i, 'silent'],
  [/ECONNRESET|EPIPE|ECONNABORTED|hang up|other side closed|terminated|code 1006/, 'broke'],
  [/certificate|CERT_|\bSSL|\bTLS/i, 'certificate'],
  [/^a web page/, 'page'],
  [/redirect/i, 'elsewhere'],
  [/^closed with code/, 'closed'],
  [/^answer longer than/, 'tooLong'],
  // A decoder speaks so: `profile: user_id: Invalid input`.
  [/^[a-z][a-z -]*: /, 'odd'],
]

/** `HTTP 403` of a REST host, and what `ws` says when a host declines to open a socket. */
const STATUS = /^(?:HTTP|Unexpected server response:) (\d{3})$/

function statusWords(status: number): string {
  if (status === 429) return words.tooOften(status)
  if (status === 401 || status === 403) return words.refused(status)
  return status >= 500 ? words.ownFault(status) : words.otherwise(status)
}

/** Why something failed, in plain words; what is not known stays as it was said. */
export function failureWords(reason: string): string {
  const status = STATUS.exec(reason)?.[1]
  if (status !== undefined) return statusWords(Number(status))
  const meaning = MEANINGS.find(([pattern]) => pattern.test(reason))?.[1]
  return meaning === undefined ? reason : words[meaning]
}
