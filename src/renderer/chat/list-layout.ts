import { countBelow, countUpTo } from './entry-log.ts'
import { createHeights, type Heights } from './heights.ts'
import {
  heightOf,
  type Anchor,
  anchorAt,
  presentAnchor,
  type ListItem,
  type Range,
  rangeAround,
  rangeAtEnd,
} from './list-range.ts'

/** How near its end a list counts as being there, px. */
const NEAR_END = 4
/** What a correction cannot do better, px: offsets are rounded to pixels of the screen. */
const EXACT = 0.05
/** Before the first measure, px. */
const FIRST_VIEW = 600
/** Guesses that are this often wrong in a row are left at that. */
const MOST_TRIES = 5
/** The most rows that stay drawn for a selection. */
const MOST_KEPT = 1000

/** Of more rows than these above the view the heights are not added up for each drawing while the list follows its end … */
const MANY_ABOVE = 500
/** … but for one in so many: meanwhile only the scroll bar is a little off. */
const SUM_EVERY = 20

/** The elements of a list, and what they show. */
interface Drawn {
  scroller: HTMLElement
  /** Its children are the rows of `range`, in order. */
  rows: HTMLElement
  items: readonly ListItem[]
  range: Range
  isFollowing: boolean
}

/** Where a list is: which row it holds on to, how high its rows are, and what of it is to be drawn. */
export interface ListLayout {
  heights: Heights
  anchor(): Anchor | null
  /** Holds on to this row from now on. */
  hold(anchor: Anchor): void
  /** The rows to draw. `keepsDrawn`: all that were drawn since it became true, too. */
  rangeOf(items: readonly ListItem[], isFollowing: boolean, keepsDrawn: boolean): Range
  /** How much room the rows above `range` take, px: about, while the list follows its end. */
  roomAbove(items: readonly ListItem[], range: Range, isFollowing: boolean): number
  /** After drawing: measures, and puts the view where it was or, following, at the end. False where rows are lacking. */
  settle(drawn: Drawn): boolean
  /** The view has moved: by the user up, by the user to the end, anywhere else, or not by the user at all. */
  scrolled(drawn: Drawn): 'up' | 'end' | 'elsewhere' | null
  /** The view has another size; whether it is another width. */
  resize(scroller: HTMLElement): boolean
}

function putAtEnd(scroller: HTMLElement): number {
  scroller.scrollTop = scroller.scrollHeight
  return scroller.scrollTop
}

/** Moves the view so that the anchor is in its place again; whether that could be done. */
function keepPlace({ scroller, rows, items, range }: Drawn, { key, offset }: Anchor): boolean {
  const index = items.slice(range.start, range.end).findIndex((item) => item.key === key)
  const row = rows.children[index]
  if (row === undefined) return false
  const shift = (): number => row.getBoundingClientRect().top - scroller.getBoundingClientRect().top - offset
  const wanted = shift()
  if (Math.abs(wanted) <= EXACT) return true
  scroller.scrollTop += wanted
  return Math.abs(shift()) < 1
}

function isCovered({ scroller, rows, items, range }: Drawn): boolean {
  const [outer, inner] = [scroller.getBoundingClientRect(), rows.getBoundingClientRect()]
  return (range.start === 0 || inner.top <= outer.top) && (range.end === items.length || inner.bottom >= outer.bottom)
}

/** A layout of which nothing is known yet. */
export function createListLayout(): ListLayout {
  const heights = createHeights()
  let anchor: Anchor | null = null
  let view = { width: 0, height: FIRST_VIEW }
  /** Where the view was put last, px. */
  let top = 0
  let kept: { from: number; to: number } | null = null
  let hadFocus = false
  /** The list followed its end when it was drawn last. */
  let isAtEnd = true
  let tries = 0
  /** The anchor is where the view is to go, not where it is. */
  let isHeldAnew = false
  let above = { px: 0, uses: SUM_EVERY }

  /** The first row that is in the view. */
  function rowInView({ scroller, rows, items, range }: Drawn): Anchor | null {
    const edge = scroller.getBoundingClientRect().top
    for (const [index, row] of [...rows.children].entries()) {
      const { top, bottom } = row.getBoundingClientRect()
      const item = items[range.start + index]
      if (bottom > edge && item !== undefined && top < edge + view.height) {
        return { key: item.key, order: item.order, offset: top - edge }
      }
    }
    return anchorAt(items, scroller.scrollTop, heights)
  }

  function measure({ rows, items, range }: Drawn): void {
    let index = range.start
    for (const row of rows.children) {
      const item = items[index]
      if (item !== undefined) heights.set(item.key, row.getBoundingClientRect().height)
      index += 1
    }
    heights.prune(items)
  }

  /** Rows that leave the page take the focus with them; the list keeps it. */
  function keepFocus({ scroller, rows }: Drawn): void {
    if (hadFocus && document.activeElement === document.body) scroller.focus({ preventScroll: true })
    hadFocus = rows.contains(document.activeElement)
  }

  return {
    heights,
    anchor: () => anchor,
    hold(next) {
      anchor = next
      isHeldAnew = true
    },
    rangeOf(items, isFollowing, keepsDrawn) {
      if (anchor !== null) anchor = presentAnchor(items, anchor)
      const range =
        isFollowing || anchor === null
          ? rangeAtEnd(items, view.height, heights)
          : rangeAround(items, anchor, view.height, heights)
      if (!keepsDrawn) kept = null
      const [first, last] = [items[range.start], items[range.end - 1]]
      if (!keepsDrawn || first === undefined || last === undefined) return range
      kept = { from: Math.min(kept?.from ?? Infinity, first.order), to: Math.max(kept?.to ?? -Infinity, last.order) }
      const wide = { start: countBelow(items, kept.from), end: countUpTo(items, kept.to) }
      return wide.end - wide.start > MOST_KEPT ? range : wide
    },
    roomAbove(items, { start }, isFollowing) {
      const mayLag = isFollowing && start > MANY_ABOVE && above.uses < SUM_EVERY
      above = mayLag
        ? { px: above.px, uses: above.uses + 1 }
        : { px: heightOf(items, { start: 0, end: start }, heights), uses: 0 }
      return above.px
    },
    settle(drawn) {
      const { scroller, isFollowing } = drawn
      measure(drawn)
      isAtEnd = isFollowing
      if (isFollowing) {
        putAtEnd(scroller)
        anchor = rowInView(drawn)
      } else if (anchor !== null) {
        // The reader may have scrolled on since the page told of it last; that is not to be taken back.
        anchor = { ...anchor, offset: anchor.offset - (isHeldAnew ? 0 : scroller.scrollTop - top) }
        // At either end there may be nothing to scroll by.
        if (!keepPlace(drawn, anchor)) anchor = rowInView(drawn)
      }
      isHeldAnew = false
      top = scroller.scrollTop
      keepFocus(drawn)
      tries = isFollowing || isCovered(drawn) ? 0 : tries + 1
      return tries === 0 || tries > MOST_TRIES
    },
    scrolled(drawn) {
      const { scroller, isFollowing } = drawn
      const wasAt = top
      top = scroller.scrollTop
      // The page itself moves a view that has another size or zoom, and tells of that before of the size.
      if (scroller.clientWidth !== view.width || scroller.clientHeight !== view.height) return null
      const isNear = scroller.scrollHeight - top - scroller.clientHeight <= NEAR_END
      // Rows that become less high let the view go up, but not off the end; what changes below moves only the end.
      if (isFollowing && (isNear || top === wasAt)) return null
      anchor = rowInView(drawn)
      if (top < wasAt) return 'up'
      return isNear && top > wasAt ? 'end' : 'elsewhere'
    },
    resize(scroller) {
      const { clientWidth: width, clientHeight: height } = scroller
      // Before the page tells of a scroll that is none of the user's: a view that grows is moved up by the page.
      if (isAtEnd) top = putAtEnd(scroller)
      const isOther = width !== view.width
      if (isOther) heights.clear()
      view = { width, height }
      return isOther
    },
  }
}
