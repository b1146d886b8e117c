import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel, Follow } from '#shared/model/channel.ts'
import type { Arrangement, Changed, FollowEdit, FollowPlace, SavedFollows } from '#shared/model/saved-follows.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from '../settings/document.ts'
import { edited, groupMoved, groupRemoved, groupRenamed, moved, withFollows, withoutFollows } from './follow-changes.ts'
import { undone } from './follow-undo.ts'

/** Whom the user follows. Every change is on disk before the call returns, or throws `storage-failed` and changes nothing. */
export interface FollowList {
  /** In the user's order. */
  follows: StoreApi<readonly Follow[]>
  /** Everything that is saved, told of anew with every change. */
  saved: StoreApi<SavedFollows>
  /** Throws `already-followed`. */
  add(channel: Channel): Follow
  /** Adds those who are not followed yet, and orders new groups as given. */
  addAll(follows: readonly Follow[], groups: readonly string[]): Changed
  remove(userIds: readonly number[]): Changed
  edit(userIds: readonly number[], change: FollowEdit): Changed
  move(userIds: readonly number[], place: FollowPlace): Changed
  renameGroup(from: string, to: string): Changed
  /** Who was in the group stays. */
  removeGroup(name: string): Changed
  /** Puts the group before another one; null: behind all. */
  moveGroup(name: string, before: string | null): Changed
  /** Takes back one change of this run, or throws `nothing-to-restore`. */
  undo(change: number): void
  /** Writes what became of a follow, unless `change` answers the same object or nobody of that id is followed. */
  update(userId: number, change: (follow: Follow) => Follow): void
  /** Writes what became of all of them at once, unless `change` answers the same object for each. */
  updateAll(change: (follow: Follow) => Follow): void
  /** Takes over a whole list. Throws `storage-failed` with nothing changed. */
  replaceAll(next: SavedFollows): void
  /** The follow of this channel, if any. */
  find(userId: number): Follow | undefined
}

/** How many of the latest changes can be undone. */
const UNDOABLE = 100

/** The follow list of this document, which must be changed through it alone from then on. */
export function createFollowList(document: Document<SavedFollows>, clock: Clock): FollowList {
  const follows = createStore<readonly Follow[]>(() => document.value.follows)
  const saved = createStore<SavedFollows>(() => document.value)
  const changes = new Map<number, { before: SavedFollows; after: SavedFollows }>()
  let latest = 0

  const save = (next: SavedFollows): void => {
    document.replace(next)
    follows.setState(next.follows, true)
    saved.setState(next, true)
  }
  const find = (userId: number): Follow | undefined =>
    follows.getState().find(({ channel }) => channel.userId === userId)

  function change(make: (list: SavedFollows) => SavedFollows): Changed {
    const before = document.value
    const after = make(before)
    if (after === before) return { change: null }
    save(after)
    latest += 1
    changes.set(latest, { before, after })
    changes.delete(latest - UNDOABLE)
    return { change: latest }
  }

  return {
    follows,
    find,
    saved,
    add(channel) {
      if (find(channel.userId) !== undefined) throw new BridgeError('already-followed', channel.name)
      const follow: Follow = { channel, followedAt: clock.now() }
      save(withFollows(document.value, [follow]))
      return follow
    },
    addAll: (added, groups) => change((list) => withFollows(list, added, groups)),
    remove: (userIds) => change((list) => withoutFollows(list, userIds)),
    edit: (userIds, to) => change((list) => edited(list, userIds, to)),
    move: (userIds, place) => change((list) => moved(list, userIds, place)),
    renameGroup: (from, to) => change((list) => groupRenamed(list, from, to)),
    removeGroup: (name) => change((list) => groupRemoved(list, name)),
    moveGroup: (name, before) => change((list) => groupMoved(list, name, before)),
    undo(number) {
      const made = changes.get(number)
      if (made === undefined) throw new BridgeError('nothing-to-restore')
      save(undone(document.value, made.before, made.after))
      changes.delete(number)
    },
    replaceAll: save,
    update(userId, make) {
      const follow = find(userId)
      const next = follow && make(follow)
      if (next === undefined || next === follow) return
      const { follows, groups } = document.value
      save({ follows: follows.map((other) => (other === follow ? next : other)), groups })
    },
    updateAll(change) {
      const { follows, groups } = document.value
      const next = follows.map(change)
      if (next.some((follow, index) => follow !== follows[index])) save({ follows: next, groups })
    },
  }
}

const arrange = ({ follows, groups }: SavedFollows): Arrangement => ({
  order: follows.map(({ channel }) => channel.userId),
  groups,
})

const isSame = <Item>(a: readonly Item[], b: readonly Item[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index])

/** The order of a list's channels and groups; the same object while neither changes. */
export function arrangementOf({ saved }: Pick<FollowList, 'saved'>): StoreApi<Arrangement> {
  const arrangement = createStore<Arrangement>(() => arrange(saved.getState()))
  saved.subscribe((list) => {
    const [before, now] = [arrangement.getState(), arrange(list)]
    if (!isSame(before.order, now.order) || !isSame(before.groups, now.groups)) arrangement.setState(now, true)
  })
  return arrangement
}
