import { BridgeError } from '#shared/bridge/errors.ts'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import { chatLink, pageFormOf, pageLink } from '../parti/page-link.ts'
import { resolveChannel, type ChannelFinder } from '../parti/resolve-channel.ts'
import type { PartiRest } from '../parti/rest.ts'
import type { FollowList } from './follow-list.ts'
import type { FollowedChannels } from './followed-channels.ts'

/** What the user does with channels. Every failure is a BridgeError. */
export interface Following {
  /** Follows the channel that the text names: a link of its page or of a show, its user id, or a name. */
  add(text: string): Promise<FollowedChannel>
  remove(userId: number): void
  restore(userId: number): FollowedChannel
  /** Opens the channel's page in the browser. */
  openStream(userId: number): Promise<void>
  /** Opens the channel's chat in the browser. */
  openChat(userId: number): Promise<void>
}

interface Dependencies {
  rest: { user: ChannelFinder; status: PartiRest['status'] }
  list: FollowList
  channels: FollowedChannels
  /** Opens an allowed link outside the app. */
  openLink(link: string): Promise<void>
}

/** The deeds of the user on a follow list, with Parti asked where a name or a number must be known. */
export function createFollowing({ rest, list, channels, openLink }: Dependencies): Following {
  function rowOf(userId: number): FollowedChannel {
    const row = channels.getState().get(String(userId))
    if (row === undefined) throw new BridgeError('channel-not-found', String(userId))
    return row
  }
  return {
    async add(text) {
      const channel = await resolveChannel(rest.user, text)
      list.add(channel)
      return rowOf(channel.userId)
    },
    remove: (userId) => list.remove(userId),
    restore: (userId) => rowOf(list.restore(userId).channel.userId),
    async openStream(userId) {
      const link = pageLink(rowOf(userId).channel, pageFormOf(rest.status.getState().host))
      if (link === null) throw new BridgeError('no-page-address')
      await openLink(link)
    },
    openChat: (userId) => openLink(chatLink(userId)),
  }
}
