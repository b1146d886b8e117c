import type { Rectangle } from 'electron'

/** From one window to the next, in px: a title bar stays in sight. */
const STEP = 32
/** Places that are looked at. */
const MOST_STEPS = 500

/**
 * Where a window of this size is put among others of its kind: in the middle of the area, or beside the middle, so that
 * it lies on none of them exactly, and wholly within the area where it fits. Pure.
 */
export function cascade(
  size: { width: number; height: number },
  others: readonly Rectangle[],
  area: Rectangle,
): Rectangle {
  const width = Math.min(size.width, area.width)
  const height = Math.min(size.height, area.height)
  const room = { x: area.width - width, y: area.height - height }
  const middle = { x: Math.round(room.x / 2), y: Math.round(room.y / 2) }
  // Over the edge it goes on at the other one; a step that is no divisor of the way finds new places there.
  const at = (step: number): Rectangle => ({
    x: area.x + ((middle.x + step * STEP) % (room.x + 1)),
    y: area.y + ((middle.y + step * STEP) % (room.y + 1)),
    width,
    height,
  })
  const isFree = ({ x, y }: Rectangle, apart: number): boolean =>
    others.every((other) => Math.abs(other.x - x) >= apart || Math.abs(other.y - y) >= apart)
  const places = Array.from({ length: MOST_STEPS }, (_, step) => at(step))
  return places.find((place) => isFree(place, STEP)) ?? places.find((place) => isFree(place, 1)) ?? at(0)
}
