import { createStore, type StoreApi } from 'zustand/vanilla'

/** A store of what `read` makes of another, from now on. What stays the same by `Object.is` is no change. */
export function derivedStore<Source, Value>(source: StoreApi<Source>, read: (state: Source) => Value): StoreApi<Value> {
  const derived = createStore<Value>(() => read(source.getState()))
  source.subscribe((state) => derived.setState(read(state), true))
  return derived
}
