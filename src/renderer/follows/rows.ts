import type { FollowedChannel } from '#shared/model/live-state.ts'
import type { Sections } from './sections.ts'

/** A place in the list. What it shows is read from the store by whoever draws it. */
export interface Row {
  userId: number
  name: string
}

/** The places of both sections. */
export interface Rows {
  live: readonly Row[]
  others: readonly Row[]
}

const isSame = (a: readonly Row[], b: readonly Row[]): boolean =>
  a.length === b.length && a.every((row, index) => row === b[index])

/**
 * Turns sections into rows that keep their identity: a row while its name does, a section while its rows and their order
 * do, the whole while both do. So a new number redraws one row and not the list.
 */
export function createRowKeeper(): (sections: Sections) => Rows {
  let known = new Map<number, Row>()
  let kept: Rows = { live: [], others: [] }

  const rowOf = ({ channel: { userId, name } }: FollowedChannel): Row => {
    const row = known.get(userId)
    return row?.name === name ? row : { userId, name }
  }

  return (sections) => {
    const live = sections.live.map(rowOf)
    const others = sections.others.map(rowOf)
    known = new Map([...live, ...others].map((row) => [row.userId, row]))
    const isLiveSame = isSame(live, kept.live)
    const areOthersSame = isSame(others, kept.others)
    if (!isLiveSame || !areOthersSame) {
      kept = { live: isLiveSame ? kept.live : live, others: areOthersSame ? kept.others : others }
    }
    return kept
  }
}
