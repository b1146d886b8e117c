/** Where a key was pressed. */
export interface KeyPlace {
  /** In a text field, and whether there is text in it. */
  field: 'none' | 'empty' | 'filled'
  /** The user id of the row that has the focus, or holds it; null outside the rows. */
  row: number | null
  /** The key of the heading that has the focus; null elsewhere. */
  heading: string | null
  /** On the page itself: what had the focus is gone. */
  isNowhere: boolean
  /** Whether that row or heading is on top of the list. */
  isFirst: boolean
  /** Whether the list is filtered. */
  isFiltered: boolean
}

/** What a key does in this view. `type-in-box` moves the focus to the box, which then receives the key. */
export type KeyCommand =
  | 'focus-box'
  | 'type-in-box'
  | 'enter-list'
  | 'clear-filter'
  | 'undo'
  | 'unfollow'
  | 'open-chat'
  | 'open-viewers'
  | 'copy-links'
  | 'move-up'
  | 'move-down'
  | 'fold'
  | 'unfold'
  | 'details'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'>

function withControl(key: Key, place: KeyPlace): KeyCommand | null {
  const letter = key.key.toLowerCase()
  if (letter === 'f') return 'focus-box'
  if (letter === 'c' && place.row !== null && place.field === 'none') return 'copy-links'
  // Text in the box has an undo of its own.
  if (letter === 'z' && !key.shiftKey && place.field !== 'filled') return 'undo'
  return null
}

function withAlt(key: Key, place: KeyPlace): KeyCommand | null {
  if (place.row === null || place.field !== 'none' || key.ctrlKey || key.metaKey) return null
  if (key.key === 'ArrowUp') return 'move-up'
  return key.key === 'ArrowDown' ? 'move-down' : null
}

function onHeading(key: Key): KeyCommand | null {
  if (key.key === 'ArrowLeft') return 'fold'
  return key.key === 'ArrowRight' ? 'unfold' : null
}

/** Named keys (`Enter`) are longer than one character; the space bar acts on rows and buttons. */
const isPrintable = (key: string): boolean => /^[^ ]$/u.test(key)

/** The command of a key that is pressed, or null when it is left to whatever has the focus. */
export function commandOf(key: Key, place: KeyPlace): KeyCommand | null {
  if (key.isComposing) return null
  if (key.altKey) return withAlt(key, place)
  if (key.ctrlKey || key.metaKey) return withControl(key, place)
  if (key.key === 'Escape') return place.isFiltered ? 'clear-filter' : null
  if (place.field !== 'none') return key.key === 'ArrowDown' ? 'enter-list' : null
  if (key.key === 'ArrowUp' && place.isFirst && !key.shiftKey) return 'focus-box'
  if (place.heading !== null && onHeading(key) !== null) return onHeading(key)
  if (key.key === 'ArrowDown' && place.isNowhere) return 'enter-list'
  // A key held down must not run through the whole list.
  if (key.key === 'Delete') return place.row === null || key.repeat ? null : 'unfollow'
  if (key.key === 'c' && place.row !== null) return key.repeat ? null : 'open-chat'
  if (key.key === 'v' && place.row !== null) return key.repeat ? null : 'open-viewers'
  if (key.key === 'Backspace') return place.isFiltered ? 'type-in-box' : null
  if (key.key === '/') return 'focus-box'
  if (place.row !== null && /^[ i]$/i.test(key.key)) return 'details'
  return isPrintable(key.key) ? 'type-in-box' : null
}
