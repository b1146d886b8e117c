/** What belongs to a word, so that `cat` is not in `category`. */
const WORD = /[\p{L}\p{N}\p{M}_]/u

/** The form in which texts are compared: capitals and wide or composed letters do not matter. */
export const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Whether `words`, folded and not empty, stand in `text`, folded, as a whole. */
export function holdsWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    if (isFree(text, at - 1, words, 0) && isFree(text, at + words.length, words, words.length - 1)) return true
  }
  return false
}

/** A sign at the edge of the words, as in `:)`, needs no room beside it. */
const isFree = (text: string, beside: number, words: string, edge: number): boolean =>
  !WORD.test(words[edge] ?? '') || !WORD.test(text[beside] ?? '')
