import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react'
import { createListLayout } from './list-layout.ts'
import { heightOf, type ListItem } from './list-range.ts'
import type { RowListHandle } from './row-list-handle.ts'
import styles from './row-list.module.css'

interface RowListProps<Item extends ListItem> {
  /** Ascending by their order. */
  items: readonly Item[]
  label: string
  /** Stay at the end, whatever comes; else nothing in sight moves, whatever comes and goes. */
  isFollowing: boolean
  /** Rows that were drawn stay drawn, so that a selection of text keeps its ends. */
  keepsDrawn: boolean
  onScroll(to: 'up' | 'end'): void
  onKeyDown(event: KeyboardEvent<HTMLElement>): void
  /** Draws a row as one element with the item's key as `data-key`, without a margin. */
  renderRow(item: Item, before: Item | undefined): ReactNode
  /** The inner width, px, whenever it changes. */
  onWidth(width: number): void
  ref: Ref<RowListHandle>
}

/**
 * A list of rows of any height, of which only those near the view are drawn. It holds on to one row: whatever is measured,
 * comes, goes or changes elsewhere, that row keeps its place in the view.
 */
export function RowList<Item extends ListItem>(props: RowListProps<Item>) {
  const { items, label, isFollowing, keepsDrawn, onScroll, onKeyDown, renderRow, onWidth, ref } = props
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRef<HTMLDivElement>(null)
  const [layout] = useState(createListLayout)
  const [, redraw] = useReducer((count: number) => count + 1, 0)
  const [isByKeys, setByKeys] = useState(false)
  const range = layout.rangeOf(items, isFollowing, keepsDrawn)

  // eslint-disable-next-line react-hooks/exhaustive-deps -- whatever was drawn anew may have moved
  useLayoutEffect(() => {
    if (scroller.current === null || rows.current === null) return
    const isCovered = layout.settle({ scroller: scroller.current, rows: rows.current, items, range, isFollowing })
    // What was measured just now is drawn with better guesses, so this comes to its end.
    if (!isCovered) redraw()
  })

  const resized = useEffectEvent((element: HTMLElement) => {
    if (layout.resize(element)) onWidth(element.clientWidth)
    redraw()
  })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => resized(element))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useImperativeHandle(ref, () => ({
    place: () => layout.anchor(),
    goTo(anchor) {
      layout.hold(anchor)
      redraw()
    },
    focus(key) {
      const row = key === undefined ? null : rows.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      const target = row?.querySelector<HTMLElement>('[tabindex]') ?? scroller.current
      target?.focus({ preventScroll: target === scroller.current })
    },
  }))

  // The keyboard scrolls at once, and Space holds.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), [])

  const scrolled = () => {
    if (scroller.current === null || rows.current === null) return
    const to = layout.scrolled({ scroller: scroller.current, rows: rows.current, items, range, isFollowing })
    if (to === 'up' || to === 'end') onScroll(to)
    redraw()
  }

  // Told at once: a row that comes before the view has moved would bring it back to the end.
  const tellUp = (list: HTMLElement) => {
    if (list.scrollTop > 0) onScroll('up')
  }

  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what scrolls takes keys to scroll by
    <div
      ref={scroller}
      role="log"
      aria-label={label}
      // New rows are told by themselves, and politely: rows that are drawn on scrolling are none.
      aria-live="off"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
      tabIndex={0}
      className={styles.list}
      data-by-keys={isByKeys}
      onScroll={scrolled}
      onWheel={({ deltaY, currentTarget }) => {
        if (deltaY < 0) tellUp(currentTarget)
      }}
      onKeyDown={(event) => {
        setByKeys(true)
        if (event.key === 'PageUp') tellUp(event.currentTarget)
        onKeyDown(event)
      }}
      onPointerDown={() => setByKeys(false)}
    >
      <div aria-hidden style={{ height: layout.roomAbove(items, range, isFollowing) }} />
      <div ref={rows}>
        {items.slice(range.start, range.end).map((item, index) => renderRow(item, items[range.start + index - 1]))}
      </div>
      <div aria-hidden style={{ height: heightOf(items, { start: range.end, end: items.length }, layout.heights) }} />
    </div>
  )
}
