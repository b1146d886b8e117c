import { Layout, LayoutInfo, Rect, Size } from 'react-aria-components/Virtualizer'

/** What stands in a list: its key, and whether it is a row or the sign that more are read. */
export type Item = NonNullable<Layout['virtualizer']> extends { collection: Iterable<infer Node> } ? Node : never
export type Key = LayoutInfo['key']

/**
 * Places items one below the other, each of which tells its height. The library's ListLayout places what is out of sight by
 * one height for all and in part only, so its rows jump, and the focus is lost on the way to rows that were added. Here
 * every item has a place, and what is in sight is found without a look at the rest.
 */
export abstract class ColumnLayout extends Layout {
  #places = new Map<Key, LayoutInfo>()
  #inOrder: LayoutInfo[] = []
  #height = 0

  /** The height of an item in px. */
  protected abstract heightOf(item: Item): number
  /** Whether that is a guess, so that the item is measured when it is drawn. */
  protected isGuess(_item: Item): boolean {
    return false
  }

  // oxlint-disable-next-line no-unused-vars -- what those that extend it are told
  override update(_context: object): void {
    this.#height = 0
    this.#inOrder = [...(this.virtualizer?.collection ?? [])].map((item) => this.#place(item))
    this.#places = new Map(this.#inOrder.map((place) => [place.key, place]))
  }

  #place(item: Item): LayoutInfo {
    const rect = new Rect(0, this.#height, this.virtualizer?.size.width ?? 0, this.heightOf(item))
    const place = new LayoutInfo(item.type, item.key, rect)
    place.estimatedSize = this.isGuess(item)
    // The focus ring and the ring of a face may reach over the edge of a row.
    place.allowOverflow = true
    this.#height = rect.maxY
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

  /** The place at `y` px, or the last; none where the list is empty. */
  protected placeAt(y: number): LayoutInfo | undefined {
    return this.#inOrder[Math.min(this.#firstBelow(y), this.#inOrder.length - 1)]
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const shown: LayoutInfo[] = []
    for (let index = this.#firstBelow(rect.y); index < this.#inOrder.length; index += 1) {
      const place = this.#inOrder[index]
      if (place === undefined || place.rect.y >= rect.maxY) break
      shown.push(place)
    }
    // The focused row stays in the document wherever it scrolls to, and so does what tells that the end comes near.
    const held = [...(this.virtualizer?.persistedKeys ?? [])].flatMap((key) => this.#places.get(key) ?? [])
    const last = this.#inOrder.at(-1)
    if (last?.type === 'loader') held.push(last)
    return [...new Set([...shown, ...held])].toSorted((a, b) => a.rect.y - b.rect.y)
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    return this.#places.get(key) ?? null
  }

  override getContentSize(): Size {
    return new Size(this.virtualizer?.size.width ?? 0, this.#height)
  }
}
