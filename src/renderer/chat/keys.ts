/** What a key does in a chat. */
export type ChatKey =
  'up' | 'down' | 'first' | 'last' | 'hold' | 'about' | 'copy' | 'leave-row' | 'next-marked' | 'previous-marked'

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Where a key was pressed. */
export interface KeyPlace {
  /** A row itself has the focus, not the list or something in the row. */
  isOnRow: boolean
  /** A button has it, which takes Space and Enter. */
  isOnButton: boolean
  hasSelection: boolean
}

/** What a key does in the list; null where it is left to the page. */
export function chatKeyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key, place: KeyPlace): ChatKey | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return key.toLowerCase() === 'c' && place.isOnRow && !place.hasSelection ? 'copy' : null
  if (key.toLowerCase() === 'm') return shiftKey ? 'previous-marked' : 'next-marked'
  if (shiftKey) return null
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    case ' ':
      return place.isOnButton ? null : 'hold'
    case 'Enter':
      return place.isOnRow ? 'about' : null
    case 'Escape':
      return place.isOnRow || place.isOnButton ? 'leave-row' : null
    default:
      return null
  }
}
