import type { Channel, Follow, SocialAccount } from '#shared/model/channel.ts'
import { type ChannelAddress, readChannelText } from '../parti/channel-address.ts'

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

const hasAccount = ({ account }: Channel, platform: string, { username }: Pick<SocialAccount, 'username'>): boolean =>
  account !== null && isSame(account.platform, platform) && isSame(account.username, username)

function isMeant(channel: Channel, address: ChannelAddress): boolean {
  if (address.kind === 'user') return channel.userId === address.userId
  if (address.kind === 'account') return hasAccount(channel, address.account.platform, address.account)
  // A bare name may be an account of any platform's; of Parti's own it is sure.
  return address.kind === 'name' && hasAccount(channel, 'parti', { username: address.name })
}

/** The followed channel that a text surely names, by its number or account; asks nobody. */
export function knownChannel(text: string, follows: readonly Follow[]): Channel | undefined {
  try {
    const address = readChannelText(text)
    return follows.find(({ channel }) => isMeant(channel, address))?.channel
  } catch {
    return undefined
  }
}
