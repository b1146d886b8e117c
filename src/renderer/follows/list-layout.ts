import { Layout, LayoutInfo, Rect, Size } from 'react-aria-components/Virtualizer'
import type { Settings } from '#shared/model/settings.ts'

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

type Key = LayoutInfo['key']

/** Where something that is dragged may be dropped. */
interface ItemTarget {
  type: 'item'
  key: Key
  dropPosition: 'before' | 'on' | 'after'
}

/**
 * Places headings and rows of fixed heights: rows have numbers for keys, headings words. The library's ListLayout
 * estimates what is out of sight by the height of a row, headings too, so its rows jump when a heading scrolls away;
 * here every place is exact, and what is in sight is found without a look at the rest.
 */
export class FollowListLayout extends Layout {
  #places = new Map<Key, LayoutInfo>()
  #inOrder: LayoutInfo[] = []
  #height = 0
  #row = 0

  override update({ layoutOptions }: { layoutOptions?: ListLayoutOptions }): void {
    this.#row = layoutOptions?.row ?? this.#row
    this.#height = 0
    this.#inOrder = [...(this.virtualizer?.collection ?? [])].map(({ key }) => this.#place(key))
    this.#places = new Map(this.#inOrder.map((place) => [place.key, place]))
  }

  #place(key: Key): LayoutInfo {
    const height = typeof key === 'number' ? this.#row : HEADING
    const rect = new Rect(0, this.#height, this.virtualizer?.size.width ?? 0, height)
    const place = new LayoutInfo('item', key, rect)
    // The focus ring and the ring of a face may reach over the edge of a row.
    place.allowOverflow = true
    this.#height += height
    return place
  }

  /** The index of the first place that ends below `y` px. */
  #firstBelow(y: number): number {
    let [low, high] = [0, this.#inOrder.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#inOrder[middle]?.rect.maxY ?? 0) > y) high = middle
      else low = middle + 1
    }
    return low
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const shown: LayoutInfo[] = []
    for (let index = this.#firstBelow(rect.y); index < this.#inOrder.length; index += 1) {
      const place = this.#inOrder[index]
      if (place === undefined || place.rect.y >= rect.maxY) break
      shown.push(place)
    }
    // The focused row stays in the document wherever it scrolls to.
    const held = [...(this.virtualizer?.persistedKeys ?? [])].flatMap((key) => this.#places.get(key) ?? [])
    return [...new Set([...shown, ...held])].toSorted((a, b) => a.rect.y - b.rect.y)
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    return this.#places.get(key) ?? null
  }

  override getContentSize(): Size {
    return new Size(this.virtualizer?.size.width ?? 0, this.#height)
  }

  /** The gap between items that is next to a point of the list as it is in sight, px. */
  getDropTargetFromPoint(_x: number, y: number, isValid: (target: ItemTarget) => boolean): ItemTarget | null {
    const at = y + (this.virtualizer?.visibleRect.y ?? 0)
    const place = this.#inOrder[Math.min(this.#firstBelow(at), this.#inOrder.length - 1)]
    if (place === undefined) return null
    const isUpper = at < place.rect.y + place.rect.height / 2
    const target: ItemTarget = { type: 'item', key: place.key, dropPosition: isUpper ? 'before' : 'after' }
    return isValid(target) ? target : null
  }

  /** The line that shows where it would be dropped. */
  override getDropTargetLayoutInfo({ key, dropPosition }: ItemTarget): LayoutInfo {
    const { x, y, width, maxY } = this.#places.get(key)?.rect ?? new Rect()
    const top = Math.max(0, (dropPosition === 'after' ? maxY : y) - DROP_LINE / 2)
    return new LayoutInfo('dropIndicator', `${key}:${dropPosition}`, new Rect(x, top, width, DROP_LINE))
  }
}
