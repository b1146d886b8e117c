import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import { pageFormOf, pageLink, videoLink } from '../parti/page-link.ts'
import type { PartiRest } from '../parti/rest.ts'

/** Opens pages of Parti in the browser, also those of channels that are not followed. Every failure is a BridgeError. */
export interface OpenPages {
  /** The page of a channel; rejects with `channel-not-found` or `no-page-address` where nobody knows its address. */
  openStream(args: { userId: number }): Promise<void>
  /** The page of a show that is over. */
  openShow(args: { eventId: number }): Promise<void>
}

interface Dependencies {
  /** Where a channel may be known from, the best first. */
  known: readonly ((userId: number) => Channel | undefined)[]
  /** The channel as Parti tells it; null for nobody. */
  ask(userId: number): Promise<Channel | null>
  status: PartiRest['status']
  /** Opens an allowed link outside the app. */
  openLink(link: string): Promise<void>
}

/** Pages by the form that the answering host's site has. */
export const createOpenPages = ({ known, ask, status, openLink }: Dependencies): OpenPages => ({
  async openStream({ userId }) {
    const found = known.map((find) => find(userId)).find((channel) => channel?.account)
    const channel = found ?? (await ask(userId))
    if (channel === null) throw new BridgeError('channel-not-found', String(userId))
    const link = pageLink(channel, pageFormOf(status.getState().host))
    if (link === null) throw new BridgeError('no-page-address')
    await openLink(link)
  },
  openShow: ({ eventId }) => openLink(videoLink(eventId)),
})
