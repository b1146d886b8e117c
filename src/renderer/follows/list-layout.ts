import { LayoutInfo, Rect } from 'react-aria-components/Virtualizer'
import type { Settings } from '#shared/model/settings.ts'
import { ColumnLayout, type Item, type Key } from '../ui/column-layout.ts'

/** In px. */
const HEADING = 32
const DROP_LINE = 2
/** Two lines of text of the usual size, and the room around them; tokens.css computes the same. */
const LINES = 34
const ROOM: Record<Settings['density'], number> = { comfortable: 10, compact: 2 }

/** What the places of rows depend on. */
export interface ListLayoutOptions {
  /** The height of a row in px. */
  row: number
}

/** The height of a row in px, for the density and size of text that the user chose. */
export const rowHeight = ({ density, textSize }: Pick<Settings, 'density' | 'textSize'>): number =>
  (LINES * textSize) / 100 + ROOM[density]

/** Where something that is dragged may be dropped. */
interface ItemTarget {
  type: 'item'
  key: Key
  dropPosition: 'before' | 'on' | 'after'
}

/** Places headings and rows of fixed heights: rows have numbers for keys, headings words. */
export class FollowListLayout extends ColumnLayout {
  #row = 0

  override update(context: { layoutOptions?: ListLayoutOptions }): void {
    this.#row = context.layoutOptions?.row ?? this.#row
    super.update(context)
  }

  protected override heightOf({ key }: Item): number {
    return typeof key === 'number' ? this.#row : HEADING
  }

  /** The gap between items that is next to a point of the list as it is in sight, px. */
  getDropTargetFromPoint(_x: number, y: number, isValid: (target: ItemTarget) => boolean): ItemTarget | null {
    const at = y + (this.virtualizer?.visibleRect.y ?? 0)
    const place = this.placeAt(at)
    if (place === undefined) return null
    const isUpper = at < place.rect.y + place.rect.height / 2
    const target: ItemTarget = { type: 'item', key: place.key, dropPosition: isUpper ? 'before' : 'after' }
    return isValid(target) ? target : null
  }

  /** The line that shows where it would be dropped. */
  override getDropTargetLayoutInfo({ key, dropPosition }: ItemTarget): LayoutInfo {
    const { x, y, width, maxY } = this.getLayoutInfo(key)?.rect ?? new Rect()
    const top = Math.max(0, (dropPosition === 'after' ? maxY : y) - DROP_LINE / 2)
    return new LayoutInfo('dropIndicator', `${key}:${dropPosition}`, new Rect(x, top, width, DROP_LINE))
  }
}
