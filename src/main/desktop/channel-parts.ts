import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Handlers } from '../bridge/handlers.ts'
import { createChannelDetails } from '../channels/channel-details.ts'
import type { FollowList } from '../channels/follow-list.ts'
import { createNamedFollows } from '../channels/named-follows.ts'
import { createOpenPages } from '../channels/open-pages.ts'
import { findChannelNamed } from '../parti/resolve-channel.ts'
import type { PartiRest } from '../parti/rest.ts'

interface Dependencies {
  rest: Pick<PartiRest, 'user' | 'status'>
  list: FollowList
  discovery: { find(userId: number): Channel | undefined }
  onChannel(channel: Channel): void
  openLink(link: string): Promise<void>
  clock: Clock
}

/** What is known of single channels, and what windows may ask about them. */
export interface ChannelParts {
  handlers: Handlers['channel']
  /** Who it is, as far as the list or Parti's lists have told; asks nobody. */
  known(userId: number): Channel | undefined
  /** The same, with Parti asked; null where nobody knows. */
  find(userId: number): Promise<Channel | null>
}

/** Asks Parti of a channel only when something of it is wanted. */
export function createChannelParts({ rest, list, discovery, onChannel, openLink, clock }: Dependencies): ChannelParts {
  const details = createChannelDetails({ api: rest.user, clock, onChannel })
  const ask = async (userId: number): Promise<Channel | null> =>
    (await details.profile({ userId })).value?.channel ?? null
  const inList = (userId: number): Channel | undefined => list.find(userId)?.channel
  const known = (userId: number): Channel | undefined => inList(userId) ?? discovery.find(userId)
  const find = async (userId: number): Promise<Channel | null> => known(userId) ?? ask(userId)
  return {
    known,
    find,
    handlers: {
      ...details,
      ...createOpenPages({ known: [inList, discovery.find], ask, status: rest.status, openLink }),
      ...createNamedFollows({
        find: (name) => findChannelNamed(rest.user, name),
        channelOf: find,
        list,
        clock,
      }),
    },
  }
}
