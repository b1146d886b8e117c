import { BridgeError } from '#shared/bridge/errors.ts'
import { strings } from '#shared/strings/strings.ts'

/** What of a link and of a host fits into a dialog, in characters. */
const LONGEST_LINK = 300
const LONGEST_HOST = 100

/** A link that somebody wrote, as the user is asked about it. */
export interface ForeignLink {
  /** Exactly as a list of trusted hosts has it; null for what cannot be trusted for good: no https, or a port. */
  trustable: string | null
  /** Where it leads, with its port. Of a long one the end, which says whose it is. */
  host: string
  /** The link, cut where it is long, and what speaks against it. */
  detail: string
}

const words = strings.foreignLink

/** Reads a link. Throws `forbidden` for what is no page on the web, or holds a user name to look like another host. */
export function readForeignLink(link: string): ForeignLink {
  if (!URL.canParse(link)) throw new BridgeError('forbidden', link)
  const { protocol, host, hostname, port, username, password, href } = new URL(link)
  if (protocol !== 'https:' && protocol !== 'http:') throw new BridgeError('forbidden', link)
  if (username !== '' || password !== '') throw new BridgeError('forbidden', link)
  const isSecure = protocol === 'https:'
  const hasOtherLetters = hostname.split('.').some((label) => label.startsWith('xn--'))
  return {
    trustable: isSecure && port === '' ? hostname : null,
    host: host.length > LONGEST_HOST ? `…${host.slice(-LONGEST_HOST)}` : host,
    detail: [
      href.length > LONGEST_LINK ? words.cut(href.slice(0, LONGEST_LINK), href.length) : href,
      !isSecure && words.notSecure,
      hasOtherLetters && words.otherLetters,
    ]
      .filter((line) => line !== false)
      .join('\n\n'),
  }
}
