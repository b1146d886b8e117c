import type { KeyboardEvent, RefObject } from 'react'
import { flushSync } from 'react-dom'
import { copy } from './actions.ts'
import type { LogItem } from './entry-log.ts'
import { chatKeyOf } from './keys.ts'
import { nextMarked } from './marked-rows.ts'
import { showCard } from './show-card.ts'
import { reader, tellReader } from './reader.ts'
import type { RowListHandle } from './row-list-handle.ts'
import { neighbourOf, rowAt } from './row-places.ts'
import { copiedRows } from './row-words.ts'

/** A marked row comes to stand here, px below the top of the view. */
const MARKED_OFFSET = 80

interface LogKeysOptions {
  items: readonly LogItem[]
  list: RefObject<RowListHandle | null>
  hasSelection: boolean
  /** A row gets the focus. */
  onRow: (key: string) => void
}

/** The keys by which a chat is read, and the way to its end. */
export function useLogKeys({ items, list, hasSelection, onRow }: LogKeysOptions): {
  toEnd: () => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
} {
  const toEnd = (): void => {
    tellReader('to-end')
    list.current?.focus()
  }
  const goToRow = (item: LogItem | undefined): void => {
    if (item === undefined) return
    tellReader('went-to-row')
    onRow(item.key)
    list.current?.focus(item.key)
  }
  const goToMarked = (item: LogItem | undefined): void => {
    if (item === undefined) return
    tellReader('went-to-row')
    onRow(item.key)
    // It must be drawn before it can have the focus.
    flushSync(() => list.current?.goTo({ key: item.key, order: item.order, offset: MARKED_OFFSET }))
    list.current?.focus(item.key)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const place = rowAt(event.target, items)
    const command = chatKeyOf(event, { ...place, hasSelection })
    if (command === null) return
    event.preventDefault()
    switch (command) {
      case 'up':
        // Whoever follows is at the newest row, also where the view is not there yet.
        if (place.item === undefined && reader.getState().mode === 'following') return goToRow(items.at(-1))
        return goToRow(neighbourOf(event.currentTarget, items, place.item, -1))
      case 'down':
        return place.item === items.at(-1) ? toEnd() : goToRow(neighbourOf(event.currentTarget, items, place.item, 1))
      case 'first': {
        const [first] = items
        tellReader('went-to-row')
        if (first !== undefined) list.current?.goTo({ key: first.key, order: first.order, offset: 0 })
        return list.current?.focus()
      }
      case 'last':
        return toEnd()
      case 'hold':
        return tellReader('hold')
      case 'leave-row':
        return list.current?.focus()
      case 'next-marked':
      case 'previous-marked': {
        const from = place.item?.order ?? list.current?.place()?.order ?? 0
        return goToMarked(nextMarked(items, from, command === 'next-marked' ? 1 : -1))
      }
      case 'copy':
        return place.item && copy(copiedRows([place.item.entry]))
      case 'about':
        if (place.item?.entry.kind === 'row' && event.target instanceof Element)
          showCard(place.item.entry, event.target)
    }
  }
  return { toEnd, onKeyDown }
}
