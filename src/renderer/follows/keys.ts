/** Where a key was pressed. */
export interface KeyPlace {
  /** In a text field, and whether there is text in it. */
  field: 'none' | 'empty' | 'filled'
  /** The user id of the row that has the focus, or holds it; null outside the rows. */
  row: number | null
  /** On the page itself: what had the focus is gone. */
  isNowhere: boolean
  /** Whether that row is the first one. */
  isFirstRow: boolean
  /** Whether the list is filtered. */
  isFiltered: boolean
}

/** What a key does in this view. `type-in-box` moves the focus to the box, which then receives the key. */
export type KeyCommand = 'focus-box' | 'type-in-box' | 'enter-list' | 'clear-filter' | 'undo' | 'unfollow' | 'details'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'repeat' | 'isComposing'>

function withControl(key: Key, place: KeyPlace): KeyCommand | null {
  const letter = key.key.toLowerCase()
  if (letter === 'f') return 'focus-box'
  // Text in the box has an undo of its own.
  if (letter === 'z' && !key.shiftKey && place.field !== 'filled') return 'undo'
  return null
}

/** Named keys (`Enter`) are longer than one character; the space bar acts on rows and buttons. */
const isPrintable = (key: string): boolean => /^[^ ]$/u.test(key)

/** The command of a key that is pressed, or null when it is left to whatever has the focus. */
export function commandOf(key: Key, place: KeyPlace): KeyCommand | null {
  if (key.isComposing || key.altKey) return null
  if (key.ctrlKey || key.metaKey) return withControl(key, place)
  if (key.key === 'Escape') return place.isFiltered ? 'clear-filter' : null
  if (place.field !== 'none') return key.key === 'ArrowDown' ? 'enter-list' : null
  if (key.key === 'ArrowUp' && place.isFirstRow) return 'focus-box'
  if (key.key === 'ArrowDown' && place.isNowhere) return 'enter-list'
  // A key held down must not run through the whole list.
  if (key.key === 'Delete') return place.row === null || key.repeat ? null : 'unfollow'
  if (key.key === 'Backspace') return place.isFiltered ? 'type-in-box' : null
  if (key.key === '/') return 'focus-box'
  if (place.row !== null && /^[ i]$/i.test(key.key)) return 'details'
  return isPrintable(key.key) ? 'type-in-box' : null
}
