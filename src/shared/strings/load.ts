import { USUAL_SPEECH, type Language, type Speech } from '../model/language.ts'
import type { Catalogue } from './catalogue.ts'
import { speak } from './spoken.ts'

/** English comes with the code; each of the others is a file of its own, which only who speaks it loads. */
const OTHERS: Record<Exclude<Language, 'en'>, () => Promise<Catalogue>> = {
  de: () => import('./de/catalogue.ts').then(({ de }) => de),
  es: () => import('./es/catalogue.ts').then(({ es }) => es),
}

/** The speech with its texts; where they cannot be loaded the usual one, for English says more than nothing. */
async function load(speech: Speech, catalogue: () => Promise<Catalogue>): Promise<[Speech, Catalogue | null]> {
  try {
    return [speech, await catalogue()]
  } catch {
    return [USUAL_SPEECH, null]
  }
}

let latest = 0

/**
 * Speaks so, and then runs the task: at once in English, else when the texts are loaded. A later call makes an earlier one
 * void that still loads.
 */
export function speakThen(speech: Speech, task: () => void): void {
  latest += 1
  const call = latest
  if (speech.language === 'en') {
    speak(speech, null)
    return task()
  }
  void load(speech, OTHERS[speech.language]).then((loaded) => {
    if (call !== latest) return
    speak(...loaded)
    task()
  })
}
