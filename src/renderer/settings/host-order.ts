import type { HostOrder } from '#shared/model/setting-kinds.ts'

/** One host of a list as the settings show it. */
export interface ListedHost {
  url: string
  isOwn: boolean
  isPinned: boolean
}

/** All hosts in the order in which they are tried; the app's own that the user did not order come last. */
export function listedHosts({ order, pinned }: HostOrder, own: readonly string[]): ListedHost[] {
  const urls = [...order, ...own.filter((host) => !order.includes(host))]
  return urls.map((url) => ({ url, isOwn: own.includes(url), isPinned: url === pinned }))
}

const urlsOf = (value: HostOrder, own: readonly string[]): string[] => listedHosts(value, own).map(({ url }) => url)

/** The order with this host moved by so many places; the same where there is no such place. */
export function moved(value: HostOrder, own: readonly string[], url: string, by: -1 | 1): HostOrder {
  const order = urlsOf(value, own)
  const from = order.indexOf(url)
  const other = order[from + by]
  if (from < 0 || other === undefined) return value
  order[from] = other
  order[from + by] = url
  return { ...value, order }
}

/** The order with this text, whatever it is, as a last host. */
export const withAdded = (value: HostOrder, own: readonly string[], text: string): HostOrder => ({
  ...value,
  order: [...urlsOf(value, own), text],
})

/** The order without this host. */
export const withRemoved = ({ order, pinned }: HostOrder, url: string): HostOrder => ({
  order: order.filter((host) => host !== url),
  pinned: pinned === url ? null : pinned,
})

/** The order with this host alone in use, or with all of them again where it was alone. */
export const withPin = (value: HostOrder, url: string): HostOrder => ({
  ...value,
  pinned: value.pinned === url ? null : url,
})

/** The hosts that the next run will try. */
export const hostsToTry = ({ order, pinned }: HostOrder, own: readonly string[]): string[] =>
  listedHosts({ order, pinned }, own)
    .map(({ url }) => url)
    .filter((url, _, urls) => pinned === null || !urls.includes(pinned) || url === pinned)
