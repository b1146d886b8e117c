import type { Size } from 'react-aria-components/Virtualizer'
import type { Settings } from '#shared/model/settings.ts'
import { ColumnLayout, type Item, type Key } from '../ui/column-layout.ts'

/** In px; most rows have two lines. */
const GUESS = 53
const LOADING = 34

/** Places rows as high as they were when they were drawn, others as most are. */
export class RowLayout extends ColumnLayout {
  #heights = new Map<Key, number>()
  /** The rows whose heights were seen as they are now. */
  #measured = new Set<Key>()
  #width = 0
  #settings: Settings | undefined

  override update(context: { layoutOptions?: Settings }): void {
    const width = this.virtualizer?.size.width ?? 0
    const settings = context.layoutOptions ?? this.#settings
    // In another width or size of text lines break elsewhere; until then what was is the best guess.
    if (width !== this.#width || settings !== this.#settings) this.#measured.clear()
    this.#width = width
    this.#settings = settings
    super.update(context)
  }

  protected override heightOf({ key, type, props }: Item): number {
    if (type === 'loader') return (props as { isLoading?: boolean }).isLoading === true ? LOADING : 0
    return this.#heights.get(key) ?? GUESS
  }

  protected override isGuess({ key, type }: Item): boolean {
    return type === 'item' && !this.#measured.has(key)
  }

  /** Takes in how high a row is drawn; whether that is new. */
  override updateItemSize(key: Key, { height }: Size): boolean {
    this.#measured.add(key)
    if (this.#heights.get(key) === height) return false
    this.#heights.set(key, height)
    return true
  }
}
