import { createStore } from 'zustand/vanilla'

/** The user ids of the selected channels; some may not be on show right now. */
export const selection = createStore<ReadonlySet<number>>(() => new Set())

/** Selects these alone. A set is kept as it is, for that of the list knows where the next Shift click extends from. */
export const select = (userIds: ReadonlySet<number>): void => selection.setState(userIds, true)

/** What an action on a row is about: everything selected that is on show, where the row is part of it, else the row alone. */
export function targetsOf(userId: number, onShow: readonly number[], selected: ReadonlySet<number>): number[] {
  return selected.has(userId) ? onShow.filter((one) => selected.has(one)) : [userId]
}
