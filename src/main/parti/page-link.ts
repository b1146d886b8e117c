import type { Channel } from '#shared/model/channel.ts'
import { PARTI_ORIGIN } from './browser-identity.ts'
import { discriminatorOf } from './discriminator.ts'
import { encodePathPart } from './path-part.ts'

/** First parts of paths that are no user names (measured by others). */
const RESERVED = new Set(
  'assets cdn-cgi content_guidelines creator live login markets overlay popout-chat predict schedule video'.split(' '),
)

/** Whether a page whose path begins so belongs to the site itself. */
export const isReservedPath = (firstPart: string): boolean => RESERVED.has(firstPart.toLowerCase())

/** How the addresses of pages are built: `creator` (guide, 2025) or `name` (the site's later form, measured by others). */
export type PageForm = 'creator' | 'name'

/** The hosts of the site's later form (measured by others, from December 2025 on). */
const LATER_HOSTS = new Set(['https://api.parti.com', 'https://prod-api.parti.com'])

/** How the site writes the addresses of its pages while this REST host answers (null: none yet). */
export const pageFormOf = (host: string | null): PageForm =>
  host !== null && LATER_HOSTS.has(host) ? 'name' : 'creator'

/** The address of a channel's page, or null while its account is not known. */
export function pageLink({ account }: Channel, form: PageForm): string | null {
  if (account === null) return null
  const username = encodePathPart(account.username)
  if (form === 'name' && username !== null && !isReservedPath(account.username)) {
    return `${PARTI_ORIGIN}/${username}`
  }
  const discriminator = discriminatorOf(account)
  const parts = [account.platform, account.username, ...(discriminator === null ? [] : [discriminator])]
  const encoded = parts.map(encodePathPart)
  return encoded.includes(null) ? null : `${PARTI_ORIGIN}/creator/${encoded.join('/')}`
}

/** The address of a user's chat by itself, which goes by the number alone (measured by others, 2024 to 2026). */
export const chatLink = (userId: number): string => `${PARTI_ORIGIN}/popout-chat?id=${userId}`

/** The address of a show that is over (measured by others). */
export const videoLink = (eventId: number): string => `${PARTI_ORIGIN}/video/${eventId}`
