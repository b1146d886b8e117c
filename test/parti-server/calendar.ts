/** A show that is announced for a later time. */
export interface Plan {
  userId: number
  title: string
  /** Unix seconds. */
  startTs: number
  /** Unix seconds. */
  endTs: number
}

/** What shows are filed under, by name, with the ids of the real site (measured by others). */
export const CATEGORY_IDS: Readonly<Record<string, number>> = {
  Gaming: 7,
  Music: 10,
  Other: 11,
  IRL: 21,
  Creative: 22,
  Crypto: 23,
  Casino: 24,
  'After Parti': 25,
}

/** The id of a category, or null if it has none. */
export const categoryId = (name: string | null): number | null => (name === null ? null : (CATEGORY_IDS[name] ?? null))
