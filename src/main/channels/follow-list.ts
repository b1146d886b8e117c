import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from '../settings/document.ts'

/** Whom the user follows. Every change is on disk before the call returns. */
export interface FollowList {
  follows: StoreApi<readonly Follow[]>
  /** Throws `already-followed`, or `storage-failed` with nothing changed. */
  add(channel: Channel): Follow
  remove(userId: number): void
  /** Brings back what `remove` took away since start, or throws `nothing-to-restore`. */
  restore(userId: number): Follow
  /** Writes what became of a follow, unless `change` answers the same object or nobody of that id is followed. */
  update(userId: number, change: (follow: Follow) => Follow): void
  /** Takes over a whole list. Throws `storage-failed` with nothing changed. */
  replaceAll(next: readonly Follow[]): void
  /** The follow of this channel, if any. */
  find(userId: number): Follow | undefined
}

/** The follow list of this document. What was removed can be restored until the app ends. */
export function createFollowList(document: Document<Follow[]>, clock: Clock): FollowList {
  const follows = createStore<readonly Follow[]>(() => document.value)
  const removed = new Map<number, Follow>()

  const save = (next: Follow[]): void => {
    document.replace(next)
    follows.setState(next, true)
  }
  const find = (userId: number): Follow | undefined =>
    follows.getState().find(({ channel }) => channel.userId === userId)

  function insert(follow: Follow): Follow {
    if (find(follow.channel.userId) !== undefined) throw new BridgeError('already-followed', follow.channel.name)
    save([...follows.getState(), follow])
    return follow
  }

  return {
    follows,
    find,
    add: (channel) => insert({ channel, followedAt: clock.now() }),
    remove(userId) {
      const follow = find(userId)
      if (follow === undefined) return
      save(follows.getState().filter((other) => other !== follow))
      removed.set(userId, follow)
    },
    restore(userId) {
      const follow = removed.get(userId)
      if (follow === undefined) throw new BridgeError('nothing-to-restore')
      insert(follow)
      removed.delete(userId)
      return follow
    },
    replaceAll: (next) => save([...next]),
    update(userId, change) {
      const follow = find(userId)
      const next = follow && change(follow)
      if (next === undefined || next === follow) return
      save(follows.getState().map((other) => (other === follow ? next : other)))
    },
  }
}
