import { useStore } from 'zustand'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { createMirror } from './mirror.ts'

/** The settings, under the key `settings`. */
export const settings = createMirror(window.afterparti.settings.current)

/** The settings; the defaults until main has told. */
export const useSettings = (): Settings => useStore(settings, ({ items }) => items.get('settings') ?? DEFAULT_SETTINGS)

/** Keeps `data-theme` on the document in step with the setting; tokens.css does the rest, `system` included. */
export function applyThemeTo(document: HTMLElement): void {
  const apply = () => {
    document.dataset.theme = settings.getState().items.get('settings')?.theme ?? DEFAULT_SETTINGS.theme
  }
  apply()
  settings.subscribe(apply)
}
