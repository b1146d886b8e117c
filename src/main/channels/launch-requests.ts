import { BridgeError } from '#shared/bridge/errors.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Launch, LaunchRefusal, LaunchRequest } from '#shared/model/launch.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FollowList } from './follow-list.ts'

/** What becomes of requests from outside: the latest counts, and none follows anybody before the user agrees. */
export interface LaunchRequests {
  /** The one that the user is to see; null where there is none. */
  current: StoreApi<Launch | null>
  /** Settles when the request has come as far as it does without the user. Never rejects. */
  take(asked: LaunchRequest | { refused: LaunchRefusal }): Promise<void>
  /** Follows the channel that the user was asked about. Another request in its place is left alone. Throws as `follows.add` does. */
  confirm(id: number): void
  dismiss(id: number): void
}

interface Dependencies {
  list: Pick<FollowList, 'find' | 'add'>
  /** The channel that a text names; rejects with a BridgeError. */
  resolve(text: string): Promise<Channel>
  /** Shows the chat of a channel. */
  showChat(userId: number): void
}

/** Requests from outside over a follow list. */
export function createLaunchRequests({ list, resolve, showChat }: Dependencies): LaunchRequests {
  const current = createStore<Launch | null>(() => null)
  let lastId = 0

  const show = (launch: Launch | null): void => current.setState(launch, true)
  const isCurrent = (id: number): boolean => current.getState()?.id === id

  /** What is to be shown of the request, null for nothing more. */
  async function settle(id: number, request: LaunchRequest): Promise<Launch | null> {
    try {
      const channel = await resolve(request.text)
      if (request.deed === 'follow') {
        return { id, state: 'found', request, channel, isFollowed: list.find(channel.userId) !== undefined }
      }
      if (isCurrent(id)) showChat(channel.userId)
      return null
    } catch (error) {
      return { id, state: 'failed', request, code: error instanceof BridgeError ? error.code : 'internal' }
    }
  }

  return {
    current,
    async take(asked) {
      const id = (lastId += 1)
      if ('refused' in asked) return show({ id, state: 'refused', reason: asked.refused })
      show({ id, state: 'asking', request: asked })
      const settled = await settle(id, asked)
      if (isCurrent(id)) show(settled)
    },
    confirm(id) {
      const launch = current.getState()
      if (launch?.id !== id || launch.state !== 'found') return
      if (list.find(launch.channel.userId) === undefined) list.add(launch.channel)
      show(null)
    },
    dismiss(id) {
      if (isCurrent(id)) show(null)
    },
  }
}
