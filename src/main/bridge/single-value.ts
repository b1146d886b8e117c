import type { StoreApi } from 'zustand/vanilla'
import { derivedStore } from '../derived-store.ts'
import type { MirrorSource } from './handlers.ts'

/** A store of one value that may be null as a mirror that then has no key. */
export const valueIfAny = <Item>(key: string, store: StoreApi<Item | null>): MirrorSource<Item> =>
  derivedStore(store, (value): ReadonlyMap<string, Item> => new Map(value === null ? [] : [[key, value]]))

/** A store of one value as a mirror with one key. */
export function singleValue<Item>(key: string, store: StoreApi<Item>): MirrorSource<Item> {
  const asMap = (value: Item): ReadonlyMap<string, Item> => new Map([[key, value]])
  return {
    getState: () => asMap(store.getState()),
    subscribe: (listener) => store.subscribe((now, before) => listener(asMap(now), asMap(before))),
  }
}
