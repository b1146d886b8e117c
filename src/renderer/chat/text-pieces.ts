import type { ChatLink } from '#shared/model/chat-entry.ts'
import { plainText } from './plain-text.ts'

/** A part of a message: words, or a link. */
export type TextPiece = {
  /** As it was written, made plain. */
  text: string
  /** Where it stands in the text as it was written, in UTF-16 code units; `end` is not part of it. */
  start: number
  end: number
} & (
  | { kind: 'words' }
  | {
      kind: 'link'
      /** Which of the row's links it is, counted from 0. */
      index: number
      /** Where it really leads, where the text does not show that; null where it does. */
      host: string | null
    }
)

/** The host that a link seems to lead to: what stands before the first sign that ends a host. */
const writtenHost = (link: string): string => link.replace(/^https?:\/\//iu, '').split(/[/?#:\\@]/u, 1)[0] ?? ''

/** The parts of a text, in order. `links` ascend and do not overlap. */
export function textPieces(text: string, links: readonly ChatLink[]): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  const addWords = (end: number): void => {
    const words = plainText(text.slice(at, end))
    if (words !== '') pieces.push({ kind: 'words', text: words, start: at, end })
  }
  links.forEach(({ start, end, host }, index) => {
    addWords(start)
    const raw = text.slice(start, end)
    const written = plainText(raw)
    const isShown = written === raw && writtenHost(written).toLowerCase() === host.toLowerCase()
    pieces.push({ kind: 'link', text: written, start, end, index, host: isShown ? null : host })
    at = end
  })
  addWords(text.length)
  return pieces
}

/** How many lines of a message are shown at first. */
export const FOLDED_LINES = 8
/** A message that is hardly longer than that is shown whole. */
const LONGEST_UNFOLDED = FOLDED_LINES + 2

/** Whether a text would take more than a few lines of about `columns` characters. */
export function isLong(text: string, columns: number): boolean {
  let lines = 0
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.length / columns))
    if (lines > LONGEST_UNFOLDED) return true
  }
  return false
}
