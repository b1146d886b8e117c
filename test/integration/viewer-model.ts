import type { ViewerStretch } from '#shared/model/viewer-history.ts'
import type { ViewerSpan } from '#shared/model/viewer-span.ts'

type Told = Pick<ViewerSpan, 'from' | 'to' | 'count'>

/** What is known of a piece of time within which nothing changes. A lone number covers nothing. */
interface Piece {
  from: number
  to: number
  known: { count: number; isLone: boolean } | null
}

/** How many watched, as the simplest thinkable archive knows it: every piece of time between two moments that matter. */
export interface ViewerModel {
  tell(span: Told): void
  /** What is known of the time from one moment to below another; null where nothing is. Both must be among `moments`. */
  between(from: number, to: number): ViewerStretch | null
  /** The pieces of which a number is known, the oldest first, neighbours with the same one apart. */
  known(): { from: number; to: number; count: number; isLone: boolean }[]
}

/** Knows nothing yet of the time from the first to the last of `moments`, which hold all that will be told of or asked for. */
export function createViewerModel(moments: readonly number[]): ViewerModel {
  const borders = [...new Set(moments)].toSorted((a, b) => a - b)
  const pieces = borders.slice(0, -1).map((from, index): Piece => ({ from, to: borders[index + 1]!, known: null }))

  return {
    tell({ from, to, count }) {
      for (const piece of pieces) {
        if (from === to && piece.from === from) piece.known ??= { count, isLone: true }
        if (piece.from < from || piece.to > to) continue
        if (piece.known === null || (piece.known.isLone && piece.known.count === count)) {
          piece.known = { count, isLone: false }
        }
      }
    },
    between(from, to) {
      const inside = pieces.filter((piece) => piece.from >= from && piece.to <= to && piece.known !== null)
      if (inside.length === 0) return null
      const covered = inside.filter(({ known }) => !known!.isLone)
      const counts = inside.map(({ known }) => known!.count)
      return {
        from,
        to,
        coveredMs: covered.reduce((sum, piece) => sum + piece.to - piece.from, 0),
        viewerMs: covered.reduce((sum, piece) => sum + (piece.to - piece.from) * piece.known!.count, 0),
        low: Math.min(...counts),
        peak: Math.max(...counts),
      }
    },
    known: () =>
      pieces.flatMap(({ from, to, known }) =>
        known === null ? [] : [{ from, to: known.isLone ? from : to, ...known }],
      ),
  }
}

/** The moments that matter where these spans are told: of a lone number, the millisecond after it, too. */
export const momentsOf = (spans: readonly Told[]): number[] => spans.flatMap(({ from, to }) => [from, to, from + 1])
