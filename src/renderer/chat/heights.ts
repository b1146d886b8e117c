/** How high a row is thought to be before any was measured, px. */
const FIRST_GUESS = 24

/** How high rows are: as measured, else as those that were are on average, in whole pixels, as the view can be put. */
export interface Heights {
  of(key: string): number
  set(key: string, height: number): void
  /** Forgets the rows that are not among these, once they are many. */
  prune(items: readonly { key: string }[]): void
  /** Rows are as wide as they were no more. */
  clear(): void
}

/** Nothing is measured yet. */
export function createHeights(): Heights {
  let known = new Map<string, number>()
  let sum = 0
  let guess = FIRST_GUESS

  return {
    of: (key) => known.get(key) ?? guess,
    set(key, height) {
      sum += height - (known.get(key) ?? 0)
      known.set(key, height)
      guess = Math.round(sum / known.size)
    },
    prune(items) {
      if (known.size <= 2 * items.length + 500) return
      const kept = items.flatMap(({ key }): [string, number][] => {
        const height = known.get(key)
        return height === undefined ? [] : [[key, height]]
      })
      known = new Map(kept)
      sum = kept.reduce((total, [, height]) => total + height, 0)
    },
    clear() {
      known = new Map()
      sum = 0
    },
  }
}
