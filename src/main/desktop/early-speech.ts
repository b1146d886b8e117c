import { app } from 'electron'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { chooseLanguage, LANGUAGE_CHOICES, type LanguageChoice, type Speech } from '#shared/model/language.ts'

/** What Chromium is told, what the user likes best, and last the region of dates and numbers. */
export const systemLocales = (): string[] => [
  app.commandLine.getSwitchValue('lang'),
  ...app.getPreferredSystemLanguages(),
  app.getSystemLocale(),
]

/** How to speak before the settings are opened: the first page is on its way by then. What is wrong about it is put right after. */
export const earlySpeech = (): Speech => chooseLanguage(readChoice(), systemLocales())

function readChoice(): LanguageChoice {
  try {
    const settings: unknown = JSON.parse(readFileSync(path.join(app.getPath('userData'), 'settings.json'), 'utf8'))
    return LANGUAGE_CHOICES.find((choice) => choice === (settings as { language?: unknown }).language) ?? 'system'
  } catch {
    // Absent, damaged or not to be read: whoever opens the settings says so.
    return 'system'
  }
}
