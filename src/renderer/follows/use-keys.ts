import { type RefObject, useEffect, useEffectEvent } from 'react'
import { commandOf, type KeyCommand, type KeyPlace } from './keys.ts'

interface KeyContext {
  view: RefObject<HTMLElement | null>
  /** Whether a page lies over the view, so that no key is for it. */
  isCovered: boolean
  /** Whether the list is filtered. */
  isFiltered: boolean
  /** The key of what is on top of the list; null where it is empty. */
  first: string | null
}

/** The attribute by which the list tells its rows apart. */
const ROW = '[role="row"][data-key]'

function placeOf(target: Element, { isFiltered, first }: KeyContext): KeyPlace {
  const element = target.closest<HTMLElement>(ROW)
  const key = element?.dataset.key ?? null
  const isRow = key !== null && /^\d+$/.test(key)
  return {
    field: target instanceof HTMLInputElement ? (target.value === '' ? 'empty' : 'filled') : 'none',
    row: isRow ? Number(key) : null,
    heading: isRow ? null : key,
    isNowhere: target === document.body,
    isFirst: key !== null && key === first,
    isFiltered,
  }
}

/** What the view does for each command; the answer says whether the key is used up by it. */
export type KeyHandlers = Record<KeyCommand, (place: KeyPlace) => boolean>

/** Listens to the keys of the view; those pressed in menus and messages above it are theirs. */
export function useKeys(context: KeyContext, handlers: KeyHandlers): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target
    if (context.isCovered || !(target instanceof Element)) return
    if (target !== document.body && !context.view.current?.contains(target)) return
    const place = placeOf(target, context)
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
