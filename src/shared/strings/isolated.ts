/** Letters that are written from right to left, and marks that change the direction of what follows. */
const TURNS =
  // eslint-disable-next-line no-misleading-character-class -- single characters are what is looked for
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u
const OVERRIDES = /[\u202A-\u202E]/gu
const ISOLATES = /[\u2066-\u2069]/gu

const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'

/** Text without embeddings and overrides of direction, which no name needs, and by which “gpj.exe” reads as a picture. */
export const withoutOverrides = (text: string): string => text.replace(OVERRIDES, '')

/** Whether every isolate that begins in the text ends in it, and none else does. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(ISOLATES)) {
    depth += mark === POP_ISOLATE ? -1 : 1
    if (depth < 0) return false
  }
  return depth === 0
}

/**
 * A stranger's name or words as a part of a sentence: whatever their direction, they turn nothing around that stands
 * before or after them (Unicode Bidirectional Algorithm, UAX #9). Text that only runs from left to right, as our own
 * languages do, stays as it is; so what is made of isolated parts may be isolated again.
 */
export function isolated(text: string): string {
  if (!TURNS.test(text)) return text
  const tame = withoutOverrides(text)
  return FIRST_STRONG_ISOLATE + (isBalanced(tame) ? tame : tame.replace(ISOLATES, '')) + POP_ISOLATE
}
