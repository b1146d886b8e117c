import type { ChatCondition } from './chat-query.ts'

interface Token {
  folded: string
  start: number
  end: number
}

/** Letters with their accents, as the archive's index takes words apart. */
const TOKENS = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu
const PICTURES = /\p{Extended_Pictographic}/gu

/** The words of a text, without capitals and accents, in their order. */
export const tokensOf = (text: string): Token[] =>
  [...text.matchAll(TOKENS)].map(({ 0: token, index }) => ({
    folded: fold(token),
    start: index,
    end: index + token.length,
  }))

/** The pictures among the letters (emoji), each once. */
export const picturesOf = (text: string): string[] => [...new Set(text.match(PICTURES))]

const fold = (token: string): string => token.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** The parts of `text` that meet the words of a search: start and end (excluded), in their order and never overlapping. */
export function marksIn(text: string, conditions: readonly ChatCondition[]): [start: number, end: number][] {
  const tokens = tokensOf(text)
  const found = conditions.flatMap((condition) =>
    condition.kind === 'words' && !condition.isExcluded ? placesOf(text, tokens, condition) : [],
  )
  return joined(found.toSorted(([a], [b]) => a - b))
}

function placesOf(
  text: string,
  tokens: readonly Token[],
  { words, isPrefix }: { words: string; isPrefix: boolean },
): [number, number][] {
  const sought = tokensOf(words)
  if (sought.length === 0) return picturesOf(words).flatMap((picture) => picturePlaces(text, picture))
  const last = sought.length - 1
  return tokens.flatMap((first, at): [number, number][] => {
    const isHere = sought.every(({ folded }, index) => {
      const here = tokens[at + index]?.folded
      return here === folded || (isPrefix && index === last && here?.startsWith(folded) === true)
    })
    return isHere ? [[first.start, tokens[at + last]!.end]] : []
  })
}

const picturePlaces = (text: string, picture: string): [number, number][] =>
  [...text.matchAll(PICTURES)]
    .filter(({ 0: here }) => here === picture)
    .map(({ index }) => [index, index + picture.length])

function joined(sorted: readonly [number, number][]): [number, number][] {
  const whole: [number, number][] = []
  for (const [start, end] of sorted) {
    const last = whole.at(-1)
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end)
    else whole.push([start, end])
  }
  return whole
}
