import { GROUP_LENGTH, NOTE_LENGTH, type Follow, type FollowExtras } from '#shared/model/channel.ts'
import { groupsInUse, type FollowEdit, type FollowPlace, type SavedFollows } from '#shared/model/saved-follows.ts'

const idOf = ({ channel }: Follow): number => channel.userId

const saved = (follows: readonly Follow[], groups: readonly string[]): SavedFollows => ({
  follows,
  groups: groupsInUse(follows, groups),
})

/** The list with these behind it, save those who are on it already. Pure, as is all of this file. */
export function withFollows(
  list: SavedFollows,
  added: readonly Follow[],
  groups: readonly string[] = [],
): SavedFollows {
  const byUser = new Map([...added.toReversed(), ...list.follows].map((follow) => [idOf(follow), follow]))
  const known = new Set(list.follows.map(idOf))
  const fresh = new Set(added.map(idOf).filter((userId) => !known.has(userId)))
  const appended = [...fresh].flatMap((userId) => byUser.get(userId) ?? [])
  return appended.length === 0 ? list : saved([...list.follows, ...appended], [...list.groups, ...groups])
}

/** The list without these. */
export function withoutFollows(list: SavedFollows, userIds: Iterable<number>): SavedFollows {
  const gone = new Set(userIds)
  const left = list.follows.filter((follow) => !gone.has(idOf(follow)))
  return left.length === list.follows.length ? list : saved(left, list.groups)
}

/** A text without blanks around it, no longer than `length`; undefined where nothing is left. */
const tidy = (text: string | null, length: number): string | undefined =>
  text?.trim().slice(0, length).trim() || undefined

/** The follow with these extras in place of its own; the same object where they are its own already. */
function withExtras(follow: Follow, next: { [Name in keyof FollowExtras]-?: FollowExtras[Name] | undefined }): Follow {
  const { group, isPinned, note, isRecorded, ...rest } = follow
  const isSame = isPinned === next.isPinned && isRecorded === next.isRecorded
  if (isSame && group === next.group && note === next.note) return follow
  return {
    ...rest,
    ...(next.group !== undefined && { group: next.group }),
    ...(next.isPinned !== undefined && { isPinned: next.isPinned }),
    ...(next.note !== undefined && { note: next.note }),
    ...(next.isRecorded !== undefined && { isRecorded: next.isRecorded }),
  }
}

const edit = (follow: Follow, { group, isPinned, note, isRecorded }: FollowEdit): Follow =>
  withExtras(follow, {
    group: group === undefined ? follow.group : tidy(group, GROUP_LENGTH),
    isPinned: isPinned === undefined ? follow.isPinned : isPinned || undefined,
    note: note === undefined ? follow.note : tidy(note, NOTE_LENGTH),
    isRecorded: isRecorded === undefined ? follow.isRecorded : isRecorded || undefined,
  })

/** The list with this changed about these. */
export function edited(list: SavedFollows, userIds: Iterable<number>, change: FollowEdit): SavedFollows {
  const meant = new Set(userIds)
  const next = list.follows.map((follow) => (meant.has(idOf(follow)) ? edit(follow, change) : follow))
  return next.every((follow, index) => follow === list.follows[index]) ? list : saved(next, list.groups)
}

/** The list with these in one piece, in their present order, at another place. */
export function moved(list: SavedFollows, userIds: Iterable<number>, { before, group }: FollowPlace): SavedFollows {
  const meant = new Set(userIds)
  const { follows, groups } = group === undefined ? list : edited(list, meant, { group })
  const isMoved = (follow: Follow): boolean => meant.has(idOf(follow))
  // Before one that moves itself means before the next one that stays.
  const start = before === null ? -1 : follows.findIndex((follow) => idOf(follow) === before)
  const next = start < 0 ? undefined : follows.slice(start).find((follow) => !isMoved(follow))
  const staying = follows.filter((follow) => !isMoved(follow))
  const at = next === undefined ? staying.length : staying.indexOf(next)
  const order = staying.toSpliced(at, 0, ...follows.filter(isMoved))
  return order.every((follow, index) => follow === list.follows[index]) ? list : saved(order, groups)
}

/** The list with a group called otherwise; by the name of another group it becomes part of that one. */
export function groupRenamed(list: SavedFollows, from: string, to: string): SavedFollows {
  const name = tidy(to, GROUP_LENGTH)
  const members = list.follows.filter(({ group }) => group === from).map(idOf)
  if (name === undefined || name === from || members.length === 0) return list
  const groups = list.groups.map((group) => (group === from ? name : group))
  return edited({ ...list, groups }, members, { group: name })
}

/** The list without a group; who was in it stays. */
export function groupRemoved(list: SavedFollows, name: string): SavedFollows {
  const members = list.follows.filter(({ group }) => group === name).map(idOf)
  return edited(list, members, { group: null })
}

/** The list with a group before another one (null: behind all) in the order of groups. */
export function groupMoved(list: SavedFollows, name: string, before: string | null): SavedFollows {
  if (!list.groups.includes(name) || name === before) return list
  const others = list.groups.filter((group) => group !== name)
  const at = before === null ? -1 : others.indexOf(before)
  const groups = others.toSpliced(at < 0 ? others.length : at, 0, name)
  return groups.every((group, index) => group === list.groups[index]) ? list : { ...list, groups }
}
