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

/** The channel of this name, which is nothing but a name, whatever it looks like; null where Parti knows nobody called so. */
export const findChannelNamed = async (api: ChannelFinder, name: string): Promise<Channel | null> =>
  channelOf(api, await findByName(api, name))

async function find(api: ChannelFinder, address: ChannelAddress): Promise<Channel | null> {
  if (address.kind === 'user') return channelOf(api, address.userId)
  if (address.kind === 'name') return channelOf(api, await findByName(api, address.name))
  if (address.kind === 'video') return findByVideo(api, address.eventId)
  return (await channelOf(api, await api.userIdOf(address.account))) ?? findMoved(api, address.account)
}

async function channelOf(api: ChannelFinder, userId: number | null): Promise<Channel | null> {
  return userId === null ? null : ((await api.profile(userId))?.channel ?? null)
}

/** Newer pages are parti.com/{name} whatever the platform; of the older ones only Parti's own accounts are surely called so. */
async function findByName(api: ChannelFinder, name: string): Promise<number | null> {
  return (await api.userIdOf({ platform: 'parti', username: name, discriminator: null })) ?? api.userIdOfName(name)
}

/** Newer hosts may know names only (guess): that is the same account if its profile says so. */
async function findMoved(api: ChannelFinder, account: SocialAccount): Promise<Channel | null> {
  const channel = await channelOf(api, await api.userIdOfName(account.username))
  const found = channel?.account
  return found && isSame(found.platform, account.platform) && isSame(found.username, account.username) ? channel : null
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The channel behind a past show; its list entry is enough where the profile is not to be had. */
async function findByVideo(api: ChannelFinder, eventId: number): Promise<Channel | null> {
  const show = await api.pastShow(eventId)
  if (show === null) throw new BridgeError('link-names-a-video', String(eventId))
  return (await channelOf(api, show.channel.userId)) ?? show.channel
}
