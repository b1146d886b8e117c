import { useStore } from 'zustand'
import { DEFAULT_SETTINGS, type Settings } from '#shared/model/settings.ts'
import { createMirror } from './mirror.ts'

/** The settings, under the key `settings`. */
export const settings = createMirror(window.afterparti.settings.current)

/** The settings as they are now; the defaults until main has told. */
export const currentSettings = (): Settings => settings.getState().items.get('settings') ?? DEFAULT_SETTINGS

/** The settings; the defaults until main has told. */
export const useSettings = (): Settings => useStore(settings, ({ items }) => items.get('settings') ?? DEFAULT_SETTINGS)

/** What main has taken is so at once: its mirror tells a moment later, and the next change must not begin with less. */
export const settingsAreNow = (change: Partial<Settings>): void =>
  settings.setState(({ items }) => {
    const now = items.get('settings')
    return now === undefined ? {} : { items: new Map([['settings', { ...now, ...change }]]) }
  })

/** Keeps the looks that the user chose on the document as data attributes; tokens.css does the rest, `system` included. */
export function applyAppearanceTo(document: HTMLElement): void {
  const apply = () => {
    const { theme, accent, density, motion, textSize } = currentSettings()
    Object.assign(document.dataset, { theme, accent, density, motion, text: String(textSize) })
  }
  apply()
  settings.subscribe(apply)
}
