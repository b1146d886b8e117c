import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { speechOf, type Speech } from '#shared/model/language.ts'
import { speakThen } from '#shared/strings/load.ts'
import { speech } from '#shared/strings/locale.ts'
import { createMirror } from './mirror.ts'

const wanted = createMirror(window.afterparti.settings.speech)

/** How the page speaks. */
const spoken = createStore<Speech>(speech)

/**
 * How the page speaks. A component that React does not draw anew with the whole window asks for it, so as to be drawn anew
 * when the language changes.
 */
export const useSpeech = (): Speech => useStore(spoken)

/** The page as a reader of screens is told of it. */
function tell(): void {
  document.documentElement.lang = speech().locale
  spoken.setState(speech(), true)
}

/** Speaks as main wrote it into the page, and runs the task then: at once in English. */
export function speakThenShow(task: () => void): void {
  speakThen(speechOf(document.documentElement.lang), () => {
    tell()
    task()
  })
}

/** Speaks otherwise as soon as main wants it. */
export function heedLanguage(): void {
  const heed = (): void => {
    const next = wanted.getState().items.get('speech')
    if (next !== undefined && next.locale !== speech().locale) speakThen(next, tell)
  }
  wanted.subscribe(heed)
}
