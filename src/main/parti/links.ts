import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import { PARTI_ORIGIN } from './browser-identity.ts'
import { discriminatorOf } from './discriminator.ts'
import { encodePathPart } from './path-part.ts'
import type { PartiRest } from './rest.ts'

/** What a pasted text names: a user's number, an account, or a bare name whose platform is not told. */
export type ChannelAddress =
  { kind: 'user'; userId: number } | { kind: 'account'; account: SocialAccount } | { kind: 'name'; name: string }

const MAX_LENGTH = 2048
const SITES = ['parti.com', 'www.parti.com']
/** First parts of paths that are no user names (measured by others). */
const RESERVED = new Set(
  'assets cdn-cgi content_guidelines creator live login markets overlay popout-chat predict schedule video'.split(' '),
)

const notALink = (): BridgeError => new BridgeError('not-a-channel-link')

function readUserId(digits: string): ChannelAddress {
  const userId = Number(digits)
  if (!/^\d+$/.test(digits) || !Number.isSafeInteger(userId) || userId === 0) throw notALink()
  return { kind: 'user', userId }
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
  if (page === 'popout-chat') return readUserId(query.get('id') ?? '')
  if (page === 'video' && second !== undefined) throw new BridgeError('link-names-a-video')
  if (RESERVED.has(page) || others.length > 0 || (second ?? 'live').toLowerCase() !== 'live') throw notALink()
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

/** What a pasted link, name or number names; throws `not-a-channel-link` or `link-names-a-video`. Asks nobody. */
export function readChannelText(text: string): ChannelAddress {
  const trimmed = text.trim()
  if (trimmed.length > MAX_LENGTH) throw notALink()
  if (/^\d+$/.test(trimmed)) return readUserId(trimmed)
  const link = asLink(trimmed)
  return link === null ? { kind: 'name', name: readName(trimmed) } : readLink(link)
}

type Resolver = Pick<PartiRest, 'userIdOf' | 'channel'>

async function findUserId(rest: Resolver, address: ChannelAddress): Promise<number | null> {
  if (address.kind === 'user') return address.userId
  if (address.kind === 'account') return rest.userIdOf(address.account)
  // New pages are parti.com/{name} whatever the platform; only Parti's own accounts are surely called so.
  return rest.userIdOf({ platform: 'parti', username: address.name, discriminator: null })
}

/** The channel that a pasted text names, as Parti knows it; rejects with a BridgeError, for nobody `channel-not-found`. */
export async function resolveChannel(rest: Resolver, text: string): Promise<Channel> {
  const userId = await findUserId(rest, readChannelText(text))
  const channel = userId === null ? null : await rest.channel(userId)
  if (channel === null) throw new BridgeError('channel-not-found', text)
  return channel
}

/** The address of a channel's page, or null while its account is not known. */
export function pageLink({ account }: Channel): string | null {
  if (account === null) return null
  const discriminator = discriminatorOf(account)
  const parts = [account.platform, account.username, ...(discriminator === null ? [] : [discriminator])]
  const encoded = parts.map(encodePathPart)
  return encoded.includes(null) ? null : `${PARTI_ORIGIN}/creator/${encoded.join('/')}`
}
