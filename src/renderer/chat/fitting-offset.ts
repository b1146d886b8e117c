/** Below what a card is about, px. */
export const GAP = 2
/** Between a card and the edge of the window, px: a little more than the library keeps free. */
const MARGIN = 14

/** How far below a point a card begins so that it ends in the window: above it where it must, at the top if it is higher. */
export const fittingOffset = (y: number, height: number, view: number): number =>
  Math.max(MARGIN - y, Math.min(GAP, view - MARGIN - height - y))
