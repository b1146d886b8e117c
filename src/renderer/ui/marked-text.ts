/** The words of a search, in small letters. */
export const termsOf = (query: string): string[] => query.toLowerCase().split(/\s+/).filter(Boolean)

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string
  isMatch: boolean
}

/** The text in pieces; put together they are the text again. */
export function piecesOf(text: string, query: string): Piece[] {
  const small = text.toLowerCase()
  // A letter that takes more room in small would move all marks behind it.
  const terms = small.length === text.length ? termsOf(query) : []
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    const next = nextMatch(small, terms, at)
    if (next === null) break
    if (next.at > at) pieces.push({ text: text.slice(at, next.at), isMatch: false })
    pieces.push({ text: text.slice(next.at, next.end), isMatch: true })
    at = next.end
  }
  return at < text.length ? [...pieces, { text: text.slice(at), isMatch: false }] : pieces
}

/** The text in pieces by what was marked in it: start and end (excluded), in order and never overlapping. */
export function piecesAt(text: string, marks: readonly (readonly [start: number, end: number])[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const add = (end: number, isMatch: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isMatch })
    at = Math.max(at, end)
  }
  for (const [start, end] of marks) {
    add(start, false)
    add(end, true)
  }
  add(text.length, false)
  return pieces
}

/** What of the marks lies in a part of the text, counted from where that begins. */
export const marksIn = (
  marks: readonly (readonly [start: number, end: number])[],
  from: number,
  to: number,
): [start: number, end: number][] =>
  marks
    .map(([start, end]): [number, number] => [Math.max(start, from) - from, Math.min(end, to) - from])
    .filter(([start, end]) => start < end)

/** The first place from `from` on where a term stands; of two that begin there, the longer. */
function nextMatch(text: string, terms: readonly string[], from: number): { at: number; end: number } | null {
  let best: { at: number; end: number } | null = null
  for (const term of terms) {
    const at = text.indexOf(term, from)
    if (at < 0) continue
    const end = at + term.length
    if (best === null || at < best.at || (at === best.at && end > best.end)) best = { at, end }
  }
  return best
}
