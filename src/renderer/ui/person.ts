/** The hue (0–359) that stands for a person everywhere; neighbouring ids are mixed (murmur3's last step) to lie far apart. */
export function hueOf(userId: number): number {
  let mixed = userId >>> 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return ((mixed ^ (mixed >>> 16)) >>> 0) % 360
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

const lettersOf = (word: string): string[] =>
  [...graphemes.segment(word)].map(({ segment }) => segment).filter((segment) => LETTER_OR_DIGIT.test(segment))

/** Up to two letters that stand for a name: of its first two words, else of its only one; a name of signs gives its first. */
export function initialsOf(name: string): string {
  const words = name
    .split(/\s+/)
    .map(lettersOf)
    .filter((letters) => letters.length > 0)
  const [first, second] = words
  if (first === undefined) return [...graphemes.segment(name.trim())][0]?.segment ?? '?'
  return (second === undefined ? first.slice(0, 2) : [first[0], second[0]]).join('')
}
