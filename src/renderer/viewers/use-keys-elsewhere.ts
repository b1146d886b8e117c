import { useEffect } from 'react'
import { type GraphKey, graphKeyOf } from './graph-keys.ts'
import { isHeardBeside, onGraphKey } from './on-graph-key.ts'

/** Where the window is while it shows no graph: with the toolbar, whose buttons tell their keys, or without it. */
export type Elsewhere = 'table' | 'page'

const HEARD: Readonly<Record<Elsewhere, readonly GraphKey['do'][]>> = {
  table: ['range', 'nearer', 'farther', 'later', 'earlier', 'reset', 'help'],
  page: ['help'],
}

/** Arrows alone scroll, or are of no use without a graph. */
const isPageKey = ({ key, shiftKey }: KeyboardEvent): boolean => key.length > 1 && !shiftKey

/** Heeds the keys that mean something without a graph; null where there is one, which heeds them itself. */
export function useKeysElsewhere(where: Elsewhere | null): void {
  useEffect(() => {
    if (where === null) return undefined
    const heed = (event: KeyboardEvent): void => {
      const key = graphKeyOf(event)
      if (key === null || isPageKey(event) || !HEARD[where].includes(key.do) || !isHeardBeside(event)) return
      onGraphKey(event)
    }
    // On the way down, as with the graph: so that a choice that has the focus does not take an arrow with Shift.
    document.addEventListener('keydown', heed, true)
    return () => document.removeEventListener('keydown', heed, true)
  }, [where])
}
