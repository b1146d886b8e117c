import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel, SocialAccount } from '#shared/model/channel.ts'
import { readChannelText, type ChannelAddress } from './channel-address.ts'
import type { PartiApi } from './rest-api.ts'

/** The questions by which a channel is found. */
export type ChannelFinder = Pick<PartiApi, 'userIdOf' | 'userIdOfName' | 'profile' | 'pastShow'>

/** The channel that a pasted text names, as Parti knows it; rejects with a BridgeError, for nobody `channel-not-found`. */
export async function resolveChannel(api: ChannelFinder, text: string): Promise<Channel> {
  const channel = await find(api, readChannelText(text))
  if (channel === null) throw new BridgeError('channel-not-found', text)
  return channel
}

async function find(api: ChannelFinder, address: ChannelAddress): Promise<Channel | null> {
  const known = async (userId: number | null): Promise<Channel | null> =>
    userId === null ? null : ((await api.profile(userId))?.channel ?? null)
  switch (address.kind) {
    case 'user':
      return known(address.userId)
    case 'name':
      return known(await findByName(api, address.name))
    case 'account':
      return known(await api.userIdOf(address.account)).then((channel) => channel ?? findMoved(api, address.account))
    case 'video':
      return findByVideo(api, address.eventId)
  }
}

/** Newer pages are parti.com/{name} whatever the platform; of the older ones only Parti's own accounts are surely called so. */
async function findByName(api: ChannelFinder, name: string): Promise<number | null> {
  return (await api.userIdOf({ platform: 'parti', username: name, discriminator: null })) ?? api.userIdOfName(name)
}

/** Newer hosts may know names only (guess): that is the same account if its profile says so. */
async function findMoved(api: ChannelFinder, account: SocialAccount): Promise<Channel | null> {
  const userId = await api.userIdOfName(account.username)
  const channel = userId === null ? null : ((await api.profile(userId))?.channel ?? null)
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  const found = channel?.account
  return found && same(found.platform, account.platform) && same(found.username, account.username) ? channel : null
}

/** The channel behind a past show; its list entry is enough where the profile is not to be had. */
async function findByVideo(api: ChannelFinder, eventId: number): Promise<Channel | null> {
  const show = await api.pastShow(eventId)
  if (show === null) throw new BridgeError('link-names-a-video', String(eventId))
  return (await api.profile(show.channel.userId))?.channel ?? show.channel
}
