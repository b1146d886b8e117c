import type { Settings } from '#shared/model/settings.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from './document.ts'

/** The user's settings; a change is on disk before `update` returns. */
export interface SettingsStore {
  current: StoreApi<Settings>
  /** Throws `storage-failed`, or what speaks against the change, with nothing changed. */
  update(change: Partial<Settings>): void
}

/**
 * The store over the document of settings, which must be changed through the store alone from then on. `refine` answers a
 * change in the form in which it is to be kept, or throws what speaks against it.
 */
export function createSettingsStore(
  document: Document<Settings>,
  refine: (change: Partial<Settings>) => Partial<Settings> = (change) => change,
): SettingsStore {
  const current = createStore<Settings>(() => document.value)
  return {
    current,
    update(change) {
      document.replace({ ...document.value, ...refine(change) })
      current.setState(document.value, true)
    },
  }
}
