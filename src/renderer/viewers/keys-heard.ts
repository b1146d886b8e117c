import type { viewerWords } from '#shared/strings/en/viewers.ts'
import { type GraphKey, graphKeyOf, type Key } from './graph-keys.ts'

/** What the window shows: the graph, its numbers as a table with the same toolbar, or a page without either. */
export type Place = 'graph' | 'table' | 'page'

/** A line of the help about keys. */
export type KeyLine = keyof typeof viewerWords.keys.lines

const HEARD: Readonly<Record<Exclude<Place, 'graph'>, readonly GraphKey['do'][]>> = {
  table: ['range', 'nearer', 'farther', 'later', 'earlier', 'reset', 'help'],
  page: ['help'],
}

/** Arrows alone scroll, or are of no use without a graph. */
const isPageKey = ({ key, shiftKey }: Key): boolean => key.length > 1 && !shiftKey

/** Whether a key means to such a place what it means to the graph. */
export function isHeardAt(place: Place, press: Key): boolean {
  const key = graphKeyOf(press)
  return key !== null && (place === 'graph' || (!isPageKey(press) && HEARD[place].includes(key.do)))
}

const press = (key: string, shiftKey = false): Key => ({
  key,
  shiftKey,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
})

/** One of the keys that each line is about. */
const KEY_OF: Readonly<Record<Exclude<KeyLine, 'close' | 'mouse' | 'wheel'>, Key>> = {
  step: press('ArrowRight'),
  mark: press('m'),
  ends: press('Home'),
  zoom: press('+'),
  arrows: press('ArrowUp'),
  pan: press('ArrowLeft', true),
  ranges: press('1'),
  reset: press('0'),
  open: press('Enter'),
  leave: press('Escape'),
  help: press('?'),
}

/** Whether what a line of the help tells is so at a place. */
export function holdsAt(place: Place, line: KeyLine): boolean {
  if (line === 'close') return true
  return line === 'mouse' || line === 'wheel' ? place === 'graph' : isHeardAt(place, KEY_OF[line])
}
