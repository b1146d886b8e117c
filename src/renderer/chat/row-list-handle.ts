import type { Anchor } from './list-range.ts'

/** What can be asked of a list from outside. */
export interface RowListHandle {
  /** The row that is at the top of the view; null where there is none. */
  place(): Anchor | null
  /** Shows this row there. It has an effect only while the list does not follow its end. */
  goTo(anchor: Anchor): void
  /** Gives the focus to a row that is drawn, else to the list itself. */
  focus(key?: string): void
}
