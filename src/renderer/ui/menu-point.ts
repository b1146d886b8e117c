import type { MouseEvent } from 'react'

/** Where a menu comes, px of the window: at the pointer, or under the element whose keyboard asked for it. */
export function menuPoint(event: MouseEvent, element: Element): { x: number; y: number } {
  const { left, bottom, top, right } = element.getBoundingClientRect()
  const { clientX: x, clientY: y } = event
  const isInside = x >= left && x <= right && y >= top && y <= bottom
  return isInside ? { x, y } : { x: left + 14, y: bottom }
}
