import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { pageFormOf, pageLink } from '../parti/page-link.ts'
import { resolveChannel, type ChannelFinder } from '../parti/resolve-channel.ts'
import type { PartiRest } from '../parti/rest.ts'
import type { FollowList } from './follow-list.ts'
import type { FollowedChannels } from './followed-channels.ts'

/** What the user does with channels. Every failure is a BridgeError. */
export interface Following {
  /** Follows the channel that the text names: a link of its page or of a show, its user id, or a name. */
  add(text: string): Promise<FollowedChannel>
  /** Opens the channel's page in the browser. */
  openStream(userId: number): Promise<void>
  /** The address of a channel's page; null where it is not known. */
  linkOf(follow: { channel: Channel }): string | null
  /** Copies the addresses of the channels' pages, a line each; throws `no-page-address` where none is known. */
  copyLinks(userIds: readonly number[]): Promise<void>
}

interface Dependencies {
  rest: { user: ChannelFinder; status: PartiRest['status'] }
  list: FollowList
  channels: FollowedChannels
  /** Opens an allowed link outside the app. */
  openLink(link: string): Promise<void>
  /** Puts a text where the user can paste it from. */
  copyText(text: string): Promise<void>
}

/** The deeds of the user on a follow list, with Parti asked where a name or a number must be known. */
export function createFollowing({ rest, list, channels, openLink, copyText }: Dependencies): Following {
  function rowOf(userId: number): FollowedChannel {
    const row = channels.getState().get(String(userId))
    if (row === undefined) throw new BridgeError('channel-not-found', String(userId))
    return row
  }
  const linkOf = ({ channel }: { channel: Channel }): string | null =>
    pageLink(channel, pageFormOf(rest.status.getState().host))
  return {
    async add(text) {
      const channel = await resolveChannel(rest.user, text)
      list.add(channel)
      return rowOf(channel.userId)
    },
    async openStream(userId) {
      const link = linkOf(rowOf(userId))
      if (link === null) throw new BridgeError('no-page-address')
      await openLink(link)
    },
    linkOf,
    async copyLinks(userIds) {
      const links = userIds.flatMap((userId) => linkOf(rowOf(userId)) ?? [])
      if (links.length === 0) throw new BridgeError('no-page-address')
      await copyText(links.join('\n'))
    },
  }
}
