import type { Follow } from './channel.ts'

/** The follow list as it is saved. */
export interface SavedFollows {
  /** Everybody once, in the user's own order. */
  follows: readonly Follow[]
  /** The groups that somebody is in, in the user's order. */
  groups: readonly string[]
}

/** In which order the user has their channels and groups. */
export interface Arrangement {
  /** The user ids of everybody who is followed. */
  order: readonly number[]
  /** The names of the groups that somebody is in. */
  groups: readonly string[]
}

/** What the user changes about follows; what is lacking stays. Null, or a note without words, takes away. */
export interface FollowEdit {
  group?: string | null
  isPinned?: boolean
  note?: string | null
  isRecorded?: boolean
}

/** Where channels are moved to. */
export interface FollowPlace {
  /** Before whom in the user's order; null: behind everybody. */
  before: number | null
  /** Into which group, null for none; where lacking they stay in theirs. */
  group?: string | null
}

/** What a call that changed the follow list answers. */
export interface Changed {
  /** The number by which the change can be undone until the app ends; null where nothing was changed. */
  change: number | null
}

/** The groups somebody is in: the known ones in their order, then others as they appear. Pure. */
export function groupsInUse(follows: readonly Follow[], known: readonly string[]): string[] {
  const used = new Set(follows.flatMap(({ group }) => group ?? []))
  const names = new Set([...known.filter((name) => used.has(name)), ...used])
  return [...names]
}
