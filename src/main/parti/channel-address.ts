import { BridgeError } from '#shared/bridge/errors.ts'
import type { SocialAccount } from '#shared/model/channel.ts'
import { PARTI_ORIGIN } from './browser-identity.ts'
import { discriminatorOf } from './discriminator.ts'
import { isReservedPath } from './page-link.ts'
import { encodePathPart } from './path-part.ts'

/** What a pasted text names: a user's number, an account, a bare name whose platform is not told, or a show that is over. */
export type ChannelAddress =
  | { kind: 'user'; userId: number }
  | { kind: 'account'; account: SocialAccount }
  | { kind: 'name'; name: string }
  | { kind: 'video'; eventId: number }

const MAX_LENGTH = 2048
const SITES = ['parti.com', 'www.parti.com']

const notALink = (): BridgeError => new BridgeError('not-a-channel-link')

function readId(digits: string): number {
  const id = Number(digits)
  if (!/^\d+$/.test(digits) || !Number.isSafeInteger(id) || id === 0) throw notALink()
  return id
}

/** A name as the site shows it, without the `@` of its links. */
function readName(text: string): string {
  const name = text.replace(/^@/, '').trim()
  if (/[\p{Cc}/\\?#:@]/u.test(name) || encodePathPart(name) === null) throw notALink()
  return name
}

/** `creator/{platform}/{name}`, for Discord also `…/{discriminator}` or `{name}#{discriminator}`. */
function readCreator([platform = '', nameText = '', numberPart = '0', ...others]: string[]): ChannelAddress {
  const [, nameOnly = nameText, numberInName] = /^([^#]+)#(\d+)$/.exec(nameText) ?? []
  const number = numberInName ?? numberPart
  if (others.length > 0 || !/^[\w-]+$/.test(platform) || !/^\d+$/.test(number)) throw notALink()
  const account = { platform: platform.toLowerCase(), username: readName(nameOnly), discriminator: number }
  return { kind: 'account', account: { ...account, discriminator: discriminatorOf(account) } }
}

function readPath(parts: string[], query: URLSearchParams): ChannelAddress {
  const [first = '', second, ...others] = parts
  const page = first.toLowerCase()
  if (page === 'creator') return readCreator(parts.slice(1))
  if (page === 'popout-chat') return { kind: 'user', userId: readId(query.get('id') ?? '') }
  if (page === 'video' && others.length === 0) return { kind: 'video', eventId: readId(second ?? '') }
  if (isReservedPath(page) || others.length > 0 || (second ?? 'live').toLowerCase() !== 'live') throw notALink()
  return { kind: 'name', name: readName(first) }
}

/** The parts of a path as they read, or throws where an escape in them is broken. */
function pathParts(url: URL): string[] {
  try {
    return url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  } catch {
    throw notALink()
  }
}

function readLink(link: string): ChannelAddress {
  if (!URL.canParse(link)) throw notALink()
  const url = new URL(link)
  const isSite = /^https?:$/.test(url.protocol) && SITES.includes(url.hostname) && url.port === ''
  if (!isSite || url.username || url.password) throw notALink()
  return readPath(pathParts(url), url.searchParams)
}

/** The link that a text is meant as, or null for a bare name or number. */
function asLink(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return text
  if (/^\/?(?:creator|popout-chat|video)[/?]/i.test(text)) return `${PARTI_ORIGIN}/${text.replace(/^\//, '')}`
  return /[/?]/.test(text) || SITES.includes(text.toLowerCase()) ? `https://${text}` : null
}

/** What a pasted link, name or number names; throws `not-a-channel-link`. Asks nobody. */
export function readChannelText(text: string): ChannelAddress {
  const trimmed = text.trim()
  if (trimmed.length > MAX_LENGTH) throw notALink()
  if (/^\d+$/.test(trimmed)) return { kind: 'user', userId: readId(trimmed) }
  const link = asLink(trimmed)
  return link === null ? { kind: 'name', name: readName(trimmed) } : readLink(link)
}
