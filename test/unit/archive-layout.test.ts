import { beforeEach, describe, expect, it } from 'vitest'
import { Rect, Size } from 'react-aria-components/Virtualizer'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { RowLayout } from '../../src/renderer/archive/row-layout.ts'

const ROWS = 100
const LOADER = 'more'

let layout: RowLayout
let virtualizer: { size: Size; persistedKeys: Set<number>; collection: object[] }

/** A list of rows 0 to 99 and the sign that more are read. */
beforeEach(() => {
  layout = new RowLayout()
  const rows = Array.from({ length: ROWS }, (_, key) => ({ key, type: 'item', props: {} }))
  virtualizer = {
    size: new Size(400, 300),
    persistedKeys: new Set(),
    collection: [...rows, { key: LOADER, type: 'loader', props: { isLoading: true } }],
  }
  Object.assign(layout, { virtualizer })
  layout.update({ layoutOptions: DEFAULT_SETTINGS })
})

/** The keys of what is drawn while this part of the list is in sight, px. */
const drawn = (y: number, height: number) =>
  layout.getVisibleLayoutInfos(new Rect(0, y, 400, height)).map(({ key }) => key)
const topOf = (key: number | string) => layout.getLayoutInfo(key)?.rect.y
const isGuess = (key: number) => layout.getLayoutInfo(key)?.estimatedSize

/** The row is drawn this high. */
function measure(key: number, height: number): boolean {
  const isOther = layout.updateItemSize(key, new Size(400, height))
  layout.update({})
  return isOther
}

describe('the rows of the archive', () => {
  it('are drawn where they are in sight, with what tells that the end comes near', () => {
    const [first, second] = [topOf(0), topOf(1)!]
    expect(first).toBe(0)
    expect(drawn(0, second + 1)).toEqual([0, 1, LOADER])
    expect(drawn(second * 50, second)).toEqual([50, LOADER])
  })

  it('are drawn wherever they are while they have the focus', () => {
    virtualizer.persistedKeys = new Set([90])
    expect(drawn(0, 10)).toEqual([0, 90, LOADER])
  })

  it('stand below each other as high as they were drawn', () => {
    const usual = topOf(1)!
    expect([isGuess(0), isGuess(1)]).toEqual([true, true])
    expect(measure(0, 200)).toBe(true)
    expect([topOf(1), topOf(2)]).toEqual([200, 200 + usual])
    expect([isGuess(0), isGuess(1)]).toEqual([false, true])
    expect(measure(0, 200)).toBe(false)
    expect(layout.getContentSize().height).toBeGreaterThan(200 + usual * (ROWS - 1))
  })

  it('are measured again in another width, and stay as high until then', () => {
    measure(0, 200)
    virtualizer.size = new Size(250, 300)
    layout.update({})
    expect([isGuess(0), topOf(1)]).toEqual([true, 200])
    measure(0, 300)
    layout.update({ layoutOptions: { ...DEFAULT_SETTINGS, textSize: 150 } })
    expect([isGuess(0), topOf(1)]).toEqual([true, 300])
  })

  it('end without room for a sign where nothing is read', () => {
    const [before] = [layout.getContentSize().height]
    virtualizer.collection = virtualizer.collection.slice(0, ROWS)
    layout.update({})
    expect(layout.getContentSize().height).toBeLessThan(before)
    expect(drawn(0, 1)).toEqual([0])
  })
})
