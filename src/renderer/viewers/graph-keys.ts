import { GRAPH_RANGES, type GraphRange } from '#shared/model/graph-range.ts'

/** What a key does to a graph. */
export type GraphKey =
  | { do: 'range'; range: GraphRange }
  | {
      do:
        | 'next'
        | 'previous'
        | 'first'
        | 'last'
        | 'next-mark'
        | 'previous-mark'
        | 'later'
        | 'earlier'
        | 'nearer'
        | 'farther'
        | 'reset'
        | 'open'
        | 'leave'
        | 'help'
    }

/** A key as it is pressed. */
export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const PLAIN: Readonly<Record<string, Exclude<GraphKey, { do: 'range' }>['do']>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'nearer',
  ArrowDown: 'farther',
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  Home: 'first',
  End: 'last',
  '0': 'reset',
  Enter: 'open',
  Escape: 'leave',
  m: 'next-mark',
  '?': 'help',
}

/** With Shift. */
const SHIFTED: Readonly<Record<string, Exclude<GraphKey, { do: 'range' }>['do']>> = {
  ArrowRight: 'later',
  ArrowLeft: 'earlier',
  m: 'previous-mark',
  '+': 'nearer',
  '?': 'help',
  '=': 'nearer',
}

/** What a key does while the graph has the focus; null where it is left to the page. */
export function graphKeyOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): GraphKey | null {
  if (ctrlKey || metaKey || altKey) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  const does = (shiftKey ? SHIFTED : PLAIN)[name]
  if (does !== undefined) return { do: does }
  const range = shiftKey ? undefined : GRAPH_RANGES[Number(name) - 1]
  return range === undefined ? null : { do: 'range', range }
}
