import { createStore, type StoreApi } from 'zustand/vanilla'

/** Whom somebody looks at just now, each for as long as at least one window does. */
export interface LookedAt {
  userIds: StoreApi<ReadonlySet<number>>
  /** Somebody looks, until they call what this returns. */
  begin(userId: number): () => void
}

/** Nobody looks at first. */
export function createLookedAt(): LookedAt {
  const userIds = createStore<ReadonlySet<number>>(() => new Set())
  const looks: number[] = []
  return {
    userIds,
    begin(userId) {
      looks.push(userId)
      if (!userIds.getState().has(userId)) userIds.setState(new Set(looks), true)
      let isOver = false
      return () => {
        if (isOver) return
        isOver = true
        looks.splice(looks.indexOf(userId), 1)
        if (!looks.includes(userId)) userIds.setState(new Set(looks), true)
      }
    },
  }
}
