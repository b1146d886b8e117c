import type { Follow, FollowExtras } from '#shared/model/channel.ts'
import { groupsInUse, type SavedFollows } from '#shared/model/saved-follows.ts'

const idOf = ({ channel }: Follow): number => channel.userId

const byUser = ({ follows }: SavedFollows): ReadonlyMap<number, Follow> =>
  new Map(follows.map((follow) => [idOf(follow), follow]))

/** `base`, with what only `other` holds put behind whatever stands before it there. */
function woven<Item>(base: readonly Item[], other: readonly Item[]): Item[] {
  const known = new Set(base)
  const all = [...base]
  for (const [index, item] of other.entries()) {
    if (known.has(item)) continue
    const previous = other[index - 1]
    all.splice(previous === undefined ? 0 : all.indexOf(previous) + 1, 0, item)
    known.add(item)
  }
  return all
}

/** Whether what is in both lists stands in the same order there. */
function agree<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  const [inA, inB] = [new Set(a), new Set(b)]
  const common = b.filter((item) => inA.has(item))
  return a.filter((item) => inB.has(item)).every((item, index) => item === common[index])
}

/** The present order as it was before the change: put back as a whole only where the change was to the order. */
const orderBefore = <Item>(now: readonly Item[], before: readonly Item[], after: readonly Item[]): Item[] =>
  agree(before, after) ? woven(now, before) : woven(before, now)

const EXTRAS = ['group', 'isPinned', 'note', 'isRecorded'] as const satisfies (keyof FollowExtras)[]

/** Takes back what the change did to a follow, save where it was changed again since. */
function extrasBefore(now: Follow, before: Follow, after: Follow): Follow {
  const back = { ...now }
  for (const name of EXTRAS) {
    if (before[name] === after[name] || now[name] !== after[name]) continue
    delete back[name]
    if (before[name] !== undefined) Object.assign(back, { [name]: before[name] })
  }
  return back
}

/**
 * The present list without what one change did that led from `before` to `after`: whom it took away is back in their
 * place, whom it added is gone. What was changed since, by the user or by what Parti told, stays. Pure.
 */
export function undone(now: SavedFollows, before: SavedFollows, after: SavedFollows): SavedFollows {
  const [was, then, is] = [byUser(before), byUser(after), byUser(now)]
  const follows = new Map<number, Follow>()
  for (const [userId, follow] of is) {
    const [old, next] = [was.get(userId), then.get(userId)]
    if (old !== undefined || next === undefined) {
      follows.set(userId, old && next ? extrasBefore(follow, old, next) : follow)
    }
  }
  for (const [userId, old] of was) if (!then.has(userId) && !is.has(userId)) follows.set(userId, old)
  const placed = (ids: Iterable<number>): number[] => [...ids].filter((userId) => follows.has(userId))
  const order = orderBefore(placed(is.keys()), placed(was.keys()), placed(then.keys()))
  const all = order.flatMap((userId) => follows.get(userId) ?? [])
  return { follows: all, groups: groupsInUse(all, orderBefore(now.groups, before.groups, after.groups)) }
}
