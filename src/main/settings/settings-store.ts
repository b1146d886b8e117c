import type { Settings } from '#shared/model/settings.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Document } from './document.ts'

/** The user's settings; a change is on disk before `update` returns. */
export interface SettingsStore {
  current: StoreApi<Settings>
  /** Throws `storage-failed` with nothing changed. */
  update(change: Partial<Settings>): void
}

/** The store over the document of settings, which must be changed through the store alone from then on. */
export function createSettingsStore(document: Document<Settings>): SettingsStore {
  const current = createStore<Settings>(() => document.value)
  return {
    current,
    update(change) {
      document.replace({ ...document.value, ...change })
      current.setState(document.value, true)
    },
  }
}
