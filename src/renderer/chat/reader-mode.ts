/**
 * Where the reader is: at the newest row and going with it; anywhere above; holding still by key; or choosing text, which
 * must not slip away under the pointer.
 */
export type ReaderMode = 'following' | 'scrolled' | 'held' | 'selecting'

/** What the reader did. */
export type ReaderEvent = 'scrolled-up' | 'reached-end' | 'to-end' | 'hold' | 'selected' | 'unselected' | 'went-to-row'

const TABLE: Record<ReaderEvent, Partial<Record<ReaderMode, ReaderMode>>> = {
  'scrolled-up': { following: 'scrolled', selecting: 'scrolled' },
  // Who holds on purpose goes on when they say so.
  'reached-end': { scrolled: 'following' },
  'to-end': { scrolled: 'following', held: 'following', selecting: 'following' },
  hold: { following: 'held', selecting: 'held', scrolled: 'following', held: 'following' },
  selected: { following: 'selecting' },
  unselected: { selecting: 'following' },
  'went-to-row': { following: 'scrolled', selecting: 'scrolled' },
}

/** The mode after an event. */
export const modeAfter = (mode: ReaderMode, event: ReaderEvent): ReaderMode => TABLE[event][mode] ?? mode
