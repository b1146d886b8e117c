import { USUAL_SPEECH, type Speech } from '../model/language.ts'

let current: Speech = USUAL_SPEECH

/** How the app speaks now. */
export const speech = (): Speech => current

/** Only for spoken.ts, which changes the texts along with it. */
export function setSpeech(next: Speech): void {
  current = next
}

/** Something that is made anew for each locale, and not before it is needed: a formatter takes some ms, and many starts show no number. */
export function perLocale<Made>(make: (locale: string) => Made): () => Made {
  let made: { locale: string; value: Made } | undefined
  return () => {
    const { locale } = current
    if (made?.locale !== locale) made = { locale, value: make(locale) }
    return made.value
  }
}
