import type { ChatLink } from '#shared/model/chat-entry.ts'
import type { ChatContent } from '#shared/model/chat-message.ts'

/** Where a link may begin: a scheme, or `www.`. It ends at a space, so that reading takes time by the length only. */
const LINK = /(?:https?:\/\/|www\.)[^\s<>"]+/giu
/** Names and IPv4 addresses of the web: a URL may have stranger ones. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/u
/** What ends a sentence or a bracket rather than a link. */
const TRAILING = new Set('.,:;!?\'")]}»”')

/** A link and where it leads. */
export interface FoundLink extends ChatLink {
  url: string
}

/** The links in a text, in order. One with a user name is none: it is there to look like another host. */
export function findLinks(text: string): FoundLink[] {
  return [...text.matchAll(LINK)].flatMap(({ 0: found, index }) => {
    const written = withoutTrailing(found)
    const url = /^https?:/iu.test(written) ? written : `https://${written}`
    if (!URL.canParse(url)) return []
    const { href, hostname, username, password } = new URL(url)
    if (username !== '' || password !== '' || !HOST.test(hostname)) return []
    return [{ start: index, end: index + written.length, host: hostname, url: href }]
  })
}

const NONE: readonly ChatLink[] = []

/** The links in what a message says, without where they lead: a window does not choose that. */
export function linksIn(content: ChatContent): readonly ChatLink[] {
  const found = content.kind === 'text' ? findLinks(content.text) : []
  return found.length === 0 ? NONE : found.map(({ start, end, host }) => ({ start, end, host }))
}

function withoutTrailing(text: string): string {
  let end = text.length
  while (TRAILING.has(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}
