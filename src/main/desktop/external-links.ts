/** The hosts whose pages may be opened in the user's browser, with the reason. */
const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  // Pages of channels and videos.
  'parti.com',
  'www.parti.com',
])

/** Whether a link may leave the app: https, an exact host of the list, no port, no user name in it. */
export function isAllowedLink(link: string): boolean {
  if (!URL.canParse(link)) return false
  const { protocol, hostname, port, username, password } = new URL(link)
  return protocol === 'https:' && ALLOWED_HOSTS.has(hostname) && port === '' && username === '' && password === ''
}
