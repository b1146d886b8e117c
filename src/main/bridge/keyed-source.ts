import type { KeyedSource, MirrorSource } from './handlers.ts'

/** A store of a map as a source that says which keys changed, by comparing the map with what it was. */
export const keyedSource = <Item>(store: MirrorSource<Item>): KeyedSource<Item> => ({
  entries: () => store.getState(),
  get: (key) => store.getState().get(key),
  subscribe: (listener) => store.subscribe((now, before) => listener(changedKeys(now, before))),
})

function* changedKeys(now: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>): Iterable<string> {
  for (const [key, value] of now) if (before.get(key) !== value) yield key
  for (const key of before.keys()) if (!now.has(key)) yield key
}
