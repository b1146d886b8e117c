const MARKS = /\p{M}/gu
const BETWEEN_WORDS = /[\s\p{P}\p{S}]+/u

/** A text without case, accents and compatibility forms. */
const fold = (text: string): string => text.normalize('NFKD').replace(MARKS, '').toLowerCase()

const wordsOf = (text: string): string[] => text.split(BETWEEN_WORDS).filter((word) => word !== '')

/** Whether the letters of `part` occur in `word` in their order, beginning with its first. */
function abbreviates(part: string, word: string): boolean {
  if (part === '' || part[0] !== word[0]) return false
  let next = 0
  for (const letter of word) if (letter === part[next]) next += 1
  return next === part.length
}

/** How well one word of the query fits a text: 3 a word, 2 the beginning of one, 1 within or short for one, 0 not at all. */
function fitOf(part: string, text: string, words: readonly string[]): number {
  if (words.includes(part)) return 3
  if (words.some((word) => word.startsWith(part))) return 2
  return text.includes(part) || words.some((word) => abbreviates(part, word)) ? 1 : 0
}

/**
 * How well a query fits a text, word by word in any order; null where one of its words does not fit at all. A blank query
 * fits everything alike.
 */
export function scoreOf(query: string, text: string): number | null {
  const folded = fold(text)
  const words = wordsOf(folded)
  let score = 0
  for (const part of fold(query).split(/\s+/)) {
    if (part === '') continue
    const fit = fitOf(part, folded, words)
    if (fit === 0) return null
    score += fit
  }
  return score
}

/** The items whose text fits the query, the best first and else in their order; at most `limit`. */
export function bestMatches<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  query: string,
  limit: number,
): Item[] {
  return items
    .flatMap((item) => {
      const score = scoreOf(query, textOf(item))
      return score === null ? [] : [{ item, score }]
    })
    .toSorted((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ item }) => item)
}
