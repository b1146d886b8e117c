import { type RefObject, useEffect, useEffectEvent } from 'react'
import { commandOf, type KeyCommand, type KeyPlace } from './keys.ts'

/** The attribute by which the list tells its rows apart. */
const ROW = '[role="row"][data-key]'

function placeOf(target: Element, view: Element, isFiltered: boolean): KeyPlace {
  const row = target.closest<HTMLElement>(ROW)
  return {
    field: target instanceof HTMLInputElement ? (target.value === '' ? 'empty' : 'filled') : 'none',
    row: row ? Number(row.dataset.key) : null,
    isFirstRow: row?.getAttribute('aria-rowindex') === '1' && view.contains(row),
    isFiltered,
  }
}

/** What the view does for each command; the answer says whether the key is used up by it. */
export type KeyHandlers = Record<KeyCommand, (place: KeyPlace) => boolean>

/** Listens to the keys of the view; those pressed in menus and messages above it are theirs. */
export function useKeys(view: RefObject<HTMLElement | null>, isFiltered: boolean, handlers: KeyHandlers): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target
    if (!(target instanceof Element) || view.current === null) return
    if (target !== document.body && !view.current.contains(target)) return
    const place = placeOf(target, view.current, isFiltered)
    const command = commandOf(event, place)
    if (command === null || !handlers[command](place)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    // Before the list, which has uses of its own for Escape and the arrows.
    window.addEventListener('keydown', listener, { capture: true })
    return () => window.removeEventListener('keydown', listener, { capture: true })
  }, [])
}
