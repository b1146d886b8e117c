import { createStore, type StoreApi } from 'zustand/vanilla'
import type { FollowedChannel } from '#shared/model/live-state.ts'
import type { NamedChannel } from '#shared/model/named-channel.ts'
import type { MirrorSource } from './handlers.ts'

/**
 * The names of the followed channels, keyed by user id in decimal, with their livestream ids as far as known. A channel
 * that did not change stays the same object, so live states and viewers move nothing here.
 */
export function nameChannels(
  channels: MirrorSource<FollowedChannel>,
  livestreamIdOf: (userId: number) => number | null,
): StoreApi<ReadonlyMap<string, NamedChannel>> {
  const names = createStore<ReadonlyMap<string, NamedChannel>>(() => new Map())
  const read = (): void => {
    const known = names.getState()
    const next = new Map(
      [...channels.getState()].map(([key, { channel }]) => {
        const { userId, name } = channel
        const livestreamId = livestreamIdOf(userId)
        const before = known.get(key)
        const isSame = before?.name === name && before.livestreamId === livestreamId
        return [key, isSame ? before : { userId, name, livestreamId }]
      }),
    )
    names.setState(next, true)
  }
  read()
  channels.subscribe(read)
  return names
}
