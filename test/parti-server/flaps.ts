/** Channels whose live flag is wrong for a while. */
export interface Flaps {
  /** The next `answers` answers about `userId` say that nothing is on. */
  add(userId: number, answers: number): void
  /** Whether this answer is one of them; it is then used up. */
  take(userId: number): boolean
}

/** All live flags tell the truth. */
export function createFlaps(): Flaps {
  const left = new Map<number, number>()
  return {
    add: (userId, answers) => void left.set(userId, answers),
    take(userId) {
      const answers = left.get(userId) ?? 0
      if (answers <= 1) left.delete(userId)
      else left.set(userId, answers - 1)
      return answers > 0
    },
  }
}
