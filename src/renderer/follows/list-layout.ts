import { Layout, LayoutInfo, Rect, Size } from 'react-aria-components/Virtualizer'
import type { Settings } from '#shared/model/settings.ts'

/** In px. */
const HEADING = 32
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

/**
 * Places headings and rows of fixed heights. The library's ListLayout estimates what is out of sight by the height of a
 * row, headings too, so its rows jump when a heading scrolls away; here every place is exact.
 */
export class SectionedListLayout extends Layout {
  #places = new Map<Key, LayoutInfo>()
  #height = 0
  #row = 0

  override update({ layoutOptions }: { layoutOptions?: ListLayoutOptions }): void {
    this.#row = layoutOptions?.row ?? this.#row
    this.#places = new Map()
    this.#height = 0
    for (const section of this.virtualizer?.collection ?? []) this.#placeSection(section.key)
  }

  #placeSection(key: Key): void {
    const top = this.#height
    const section = this.#place('section', key, 0, null)
    for (const child of this.virtualizer?.collection.getChildren?.(key) ?? []) {
      this.#height += this.#place(child.type, child.key, child.type === 'header' ? HEADING : this.#row, key).rect.height
    }
    section.rect.height = this.#height - top
  }

  #place(type: string, key: Key, height: number, parentKey: Key | null): LayoutInfo {
    const place = new LayoutInfo(type, key, new Rect(0, this.#height, this.virtualizer?.size.width ?? 0, height))
    place.parentKey = parentKey
    // The focus ring and the ring of a face may reach over the edge of a row.
    place.allowOverflow = true
    this.#places.set(key, place)
    return place
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const isShown = (place: LayoutInfo) => place.rect.intersects(rect) || this.#holdsFocus(place.key)
    return [...this.#places.values()].filter(isShown)
  }

  /** The focused row stays in the document wherever it scrolls to, and its section with it. */
  #holdsFocus(key: Key): boolean {
    return this.virtualizer?.isPersistedKey(key) ?? false
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    return this.#places.get(key) ?? null
  }

  override getContentSize(): Size {
    return new Size(this.virtualizer?.size.width ?? 0, this.#height)
  }
}
