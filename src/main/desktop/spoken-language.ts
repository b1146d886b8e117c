import { createStore, type StoreApi } from 'zustand/vanilla'
import { chooseLanguage, type Speech } from '#shared/model/language.ts'
import type { Settings } from '#shared/model/settings.ts'
import { speakThen } from '#shared/strings/load.ts'
import { systemLocales } from './early-speech.ts'

/** The language of the app, and when main itself speaks it, in tray, popups and dialogs. */
export interface SpokenLanguage {
  /** How the app is to speak; a page loads its texts by itself. */
  wanted: StoreApi<Speech>
  /** How main speaks; null until its first texts are loaded, which English ones are from the start. */
  spoken: StoreApi<Speech | null>
  /** Runs the task as soon as main speaks. */
  onceSpoken(task: () => void): void
}

/** Speaks as these settings and the system want it, from now on and after every change. */
export function speakAsWanted(settings: StoreApi<Settings>): SpokenLanguage {
  const system = systemLocales()
  const wanted = createStore(() => chooseLanguage(settings.getState().language, system))
  const spoken = createStore<Speech | null>(() => null)
  const learn = (speech: Speech): void => speakThen(speech, () => spoken.setState(speech, true))
  learn(wanted.getState())
  settings.subscribe(({ language }, before) => {
    if (language !== before.language) wanted.setState(chooseLanguage(language, system), true)
  })
  wanted.subscribe(learn)
  return {
    wanted,
    spoken,
    onceSpoken(task) {
      if (spoken.getState() !== null) return task()
      const forget = spoken.subscribe(() => {
        forget()
        task()
      })
    },
  }
}
