import { useEffect } from 'react'

/** Whether a key closes a window: Escape, or W as every desktop has it. */
export const closesWindow = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean => {
  if (altKey || shiftKey) return false
  if (ctrlKey || metaKey) return key.toLowerCase() === 'w'
  return key === 'Escape'
}

/** Lets the keyboard close the window; a key that something in it made use of is left alone. */
export function useCloseKeys(): void {
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !event.isComposing && closesWindow(event)) window.close()
    }
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
