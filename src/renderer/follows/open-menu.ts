import type { MouseEvent } from 'react'
import { showOverlay } from '../stores/overlay.ts'
import { select, selection, targetsOf } from '../stores/selection.ts'
import { menuPoint } from '../ui/menu-point.ts'
import { keyOf, type Rows, userIdsOf } from './rows.ts'

/** Opens the menu of the row or heading that was clicked on, or that has the focus where a key asked for it. */
export function openMenu(event: MouseEvent, rows: Rows): void {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="row"][data-key]') : null
  const item = rows.items.find((item) => String(keyOf(item)) === element?.dataset.key)
  if (element === null || item === undefined) return
  event.preventDefault()
  const at = menuPoint(event, element)
  if (item.kind === 'heading') {
    if (item.group !== null) showOverlay({ kind: 'group-menu', at, group: item.group })
    return
  }
  const userIds = targetsOf(item.userId, userIdsOf(rows), selection.getState())
  element.focus()
  if (!selection.getState().has(item.userId)) select(new Set(userIds))
  showOverlay({ kind: 'channel-menu', at, userIds })
}
