import { strings } from '#shared/strings/strings.ts'

const words = strings.failures

/** What the network stack says, and what it means. The first that fits counts. */
const MEANINGS: readonly [RegExp, string][] = [
  [/ENOTFOUND|EAI_AGAIN|EAI_NODATA/, words.noName],
  [/ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL/, words.noWay],
  [/ECONNREFUSED/, words.noListener],
  [/ETIMEDOUT|TIMEOUT|timed out|^no answer/i, words.silent],
  [/ECONNRESET|EPIPE|ECONNABORTED|hang up|other side closed|terminated|code 1006/, words.broke],
  [/certificate|CERT_|\bSSL|\bTLS/i, words.certificate],
  [/^a web page/, words.page],
  [/redirect/i, words.elsewhere],
  [/^closed with code/, words.closed],
  [/^answer longer than/, words.tooLong],
  // A decoder speaks so: `profile: user_id: Invalid input`.
  [/^[a-z][a-z -]*: /, words.odd],
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
  return MEANINGS.find(([pattern]) => pattern.test(reason))?.[1] ?? reason
}
