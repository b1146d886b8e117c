/** The languages that the app speaks; each has its catalogue in strings/. */
export const LANGUAGES = ['en', 'de', 'es'] as const
export type Language = (typeof LANGUAGES)[number]

/** What the user may choose; `system` goes with the desktop. */
export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number]

/** How the app speaks. */
export interface Speech {
  language: Language
  /** The variant of that language after which dates and numbers are written, as BCP 47 has it: `de-AT`. */
  locale: string
}

/** The variants where the system names none. */
const USUAL_LOCALES: Record<Language, string> = { en: 'en-GB', de: 'de-DE', es: 'es-ES' }

/** How the app speaks until it is told otherwise: in the one language that needs nothing loaded. */
export const USUAL_SPEECH: Speech = { language: 'en', locale: USUAL_LOCALES.en }

/** What a system's name of a language means to us; null for one that the app does not speak, or that is no name at all, as `C`. */
function read(name: string): { language: Language; region: string | undefined } | null {
  try {
    const { language, region } = new Intl.Locale(name)
    const spoken = LANGUAGES.find((one) => one === language)
    return spoken === undefined ? null : { language: spoken, region }
  } catch {
    return null
  }
}

/** How to speak to somebody with this choice, whose system names these languages, the dearest first. */
export function chooseLanguage(choice: LanguageChoice, systemLocales: readonly string[]): Speech {
  const known = systemLocales.flatMap((name) => read(name) ?? [])
  const language = choice === 'system' ? (known[0]?.language ?? USUAL_SPEECH.language) : choice
  const variant = known.find((one) => one.language === language && one.region !== undefined)
  return { language, locale: variant === undefined ? USUAL_LOCALES[language] : `${language}-${variant.region}` }
}

/** The speech that a page names by its locale; the usual one where it names none. */
export const speechOf = (locale: string): Speech => chooseLanguage('system', [locale])
