/** By the host in a picture's address: the base URLs to fetch its path from, in their order. Any other host is not asked. */
export type PictureHosts = Readonly<Record<string, readonly string[]>>

const OLDER = 'assets.parti.com'
const PRESENT = 'media.parti.com'

/** Parti's own: pictures moved from one host to the other and kept their names (likely, measured by others). */
export const PARTI_PICTURE_HOSTS: PictureHosts = {
  [OLDER]: [`https://${OLDER}`, `https://${PRESENT}`],
  [PRESENT]: [`https://${PRESENT}`],
}

/** The same on one server that stands in for Parti. */
export const pictureHostsOn = (base: string): PictureHosts => ({
  [OLDER]: [`${base}/assets`, `${base}/media`],
  [PRESENT]: [`${base}/media`],
})

/** Where to fetch the picture of an address, in this order; nowhere for any but the allowed hosts, by https alone. */
export function placesOf(address: string, hosts: PictureHosts): string[] {
  if (!URL.canParse(address)) return []
  const { protocol, host, username, password, pathname, search } = new URL(address)
  if (protocol !== 'https:' || username !== '' || password !== '' || !Object.hasOwn(hosts, host)) return []
  return (hosts[host] ?? []).map((base) => base + pathname + search)
}
