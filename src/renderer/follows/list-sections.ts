import type { FollowedChannel } from '#shared/model/live-state.ts'
import type { Arrangement } from '#shared/model/saved-follows.ts'
import type { FollowsView } from '#shared/model/follows-view.ts'
import { strings } from '#shared/strings/strings.ts'
import { ordered } from './order.ts'
import { matching } from './sections.ts'

/** A part of the list under one heading. */
export interface Section {
  /** Tells it apart, and its heading's folding from run to run. */
  key: string
  /** Null where it needs no heading, being the only one. */
  title: string | null
  /** The group whose section this is; null for those without one, undefined where the list is not shown by groups. */
  group?: string | null
  isFolded: boolean
  follows: FollowedChannel[]
}

const GROUP = 'group:'

/** The key of a group's section. */
export const groupKey = (name: string): string => `${GROUP}${name}`

/** Whether the channel is live now. */
export const isLive = ({ live }: FollowedChannel): boolean => live.phase === 'live'

type Part = Omit<Section, 'isFolded'>

function byGroup(follows: FollowedChannel[], groups: readonly string[]): Part[] {
  const names = new Set(groups)
  const inGroups = groups.map((name): Part => ({
    key: groupKey(name),
    title: name,
    group: name,
    follows: follows.filter(({ group }) => group === name),
  }))
  // Whoever is in a group that was not told of yet.
  const rest = follows.filter(({ group }) => group === undefined || !names.has(group))
  return [...inGroups, { key: 'ungrouped', title: strings.followList.ungrouped, group: null, follows: rest }]
}

const byLife = (follows: FollowedChannel[]): Part[] => [
  { key: 'live', title: strings.follows.live, follows: follows.filter(isLive) },
  { key: 'others', title: strings.follows.others, follows: follows.filter((follow) => !isLive(follow)) },
]

function partsOf(follows: FollowedChannel[], { sort, isGrouped }: FollowsView, groups: readonly string[]): Part[] {
  if (isGrouped && groups.length > 0) return byGroup(follows, groups)
  return sort === 'live' ? byLife(follows) : [{ key: 'all', title: null, follows }]
}

/**
 * The list as it is shown: whom `filter` finds, in order, under headings that have somebody under them. Who looks for
 * somebody finds them, live or not, folded away or not.
 */
export function sectionsOf(
  follows: Iterable<FollowedChannel>,
  filter: string,
  view: FollowsView,
  { order, groups }: Arrangement,
): Section[] {
  const isSearch = filter.trim() !== ''
  const found = matching(follows, filter)
  const shown = view.isLiveOnly && !isSearch ? found.filter(isLive) : found
  return partsOf(ordered(shown, view.sort, order), view, groups)
    .filter(({ follows }) => follows.length > 0)
    .map((part) => ({ ...part, isFolded: !isSearch && part.title !== null && view.folded.includes(part.key) }))
}
