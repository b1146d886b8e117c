import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import type { BridgeFailure } from '#shared/bridge/errors.ts'

/** What a window knows of one mirror of the main process. */
export interface MirrorState<Item> {
  items: ReadonlyMap<string, Item>
  /** True once the first batch is in: before it, no items means nothing. */
  ready: boolean
  /** Why main refused to show this mirror; null while it does. */
  failure: BridgeFailure | null
}

/** The watch function of a mirror as the bridge offers it. */
export type Watch<Item> = (
  onBatch: (batch: MirrorBatch<Item>) => void,
  onFailure: (failure: BridgeFailure) => void,
) => () => void

/** The items after a batch. Values that did not change keep their identity, so their rows are not drawn again. */
export function applyBatch<Item>(
  items: ReadonlyMap<string, Item>,
  batch: MirrorBatch<Item>,
): ReadonlyMap<string, Item> {
  const next = new Map(batch.snapshot ? [] : items)
  for (const [key, value] of batch.entries) {
    if (value === null) next.delete(key)
    else next.set(key, value)
  }
  return next
}

/**
 * A store that mirrors what `watch` delivers, from the first look at it until the window goes: one change of state per
 * batch. So a window asks main only for what it shows, whatever else its code could show.
 */
export function createMirror<Item>(watch: Watch<Item>): StoreApi<MirrorState<Item>> {
  const store = createStore<MirrorState<Item>>(() => ({ items: new Map(), ready: false, failure: null }))
  let isWatching = false
  function begin(): void {
    if (isWatching) return
    isWatching = true
    watch(
      (batch) => store.setState(({ items }) => ({ items: applyBatch(items, batch), ready: true, failure: null })),
      (failure) => store.setState({ failure }),
    )
  }
  return {
    ...store,
    getState() {
      begin()
      return store.getState()
    },
    subscribe(listener) {
      begin()
      return store.subscribe(listener)
    },
  }
}
