import { useEffect } from 'react'
import { isHeardAt, type Place } from './keys-heard.ts'
import { isHeardBeside, onGraphKey } from './on-graph-key.ts'

/** Heeds the keys that mean something without a graph; where there is one, it heeds them itself. */
export function useKeysElsewhere(place: Place): void {
  useEffect(() => {
    if (place === 'graph') return undefined
    const heed = (event: KeyboardEvent): void => {
      if (isHeardAt(place, event) && isHeardBeside(event)) onGraphKey(event)
    }
    // On the way down, as with the graph: so that a choice that has the focus does not take an arrow with Shift.
    document.addEventListener('keydown', heed, true)
    return () => document.removeEventListener('keydown', heed, true)
  }, [place])
}
