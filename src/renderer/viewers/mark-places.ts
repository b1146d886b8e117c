import type { ViewerMark } from '#shared/model/viewer-mark.ts'

/** Marks that are drawn as one, because there is no room for each. */
export interface MarkPlace {
  /** Where its middle is, px from the left. */
  x: number
  /** Of what kind it is drawn: that of the first in it that is rarest. */
  kind: ViewerMark['kind']
  count: number
}

/** The rarest first: a raid must not vanish among titles. */
const RARITY: readonly ViewerMark['kind'][] = ['raid-in', 'raid-out', 'raid', 'pin', 'title', 'gap']

/** So near to each other, px, marks are drawn as one. */
const NEAR_PX = 14

const rarer = (a: ViewerMark['kind'], b: ViewerMark['kind']): ViewerMark['kind'] =>
  RARITY.indexOf(a) <= RARITY.indexOf(b) ? a : b

/** Where marks stand. Gaps are drawn for themselves, over the time that they last. `xOf`: px from the left of a moment. */
export function markPlaces(marks: readonly ViewerMark[], xOf: (at: number) => number): MarkPlace[] {
  const places: MarkPlace[] = []
  for (const { kind, at } of marks.toSorted((a, b) => a.at - b.at)) {
    if (kind === 'gap') continue
    const x = xOf(at)
    const last = places.at(-1)
    if (last !== undefined && x - last.x < NEAR_PX) {
      last.kind = rarer(last.kind, kind)
      last.count += 1
    } else places.push({ x, kind, count: 1 })
  }
  return places
}
