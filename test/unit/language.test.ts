import { expect, test } from 'vitest'
import { chooseLanguage, speechOf, type LanguageChoice } from '#shared/model/language.ts'

test.each<[string, LanguageChoice, string[], string, string]>([
  ['the language that the system names', 'system', ['de-DE', 'de'], 'de', 'de-DE'],
  ['its variant', 'system', ['es-MX', 'es'], 'es', 'es-MX'],
  ['the first that is spoken here', 'system', ['fr-FR', 'es-ES', 'de-DE'], 'es', 'es-ES'],
  ['English where none is', 'system', ['fr-FR', 'ja'], 'en', 'en-GB'],
  ['English where the system names none', 'system', [], 'en', 'en-GB'],
  ['nothing by what names no language', 'system', ['', 'C', 'c', 'en-US@posix', 'de_DE'], 'en', 'en-GB'],
  ['English as the system writes it', 'system', ['en-US', 'en'], 'en', 'en-US'],
  ['a language without a region as it is usual', 'system', ['de'], 'de', 'de-DE'],
  ['a language without a region by one that comes later', 'system', ['de', 'de-AT', 'de-CH'], 'de', 'de-AT'],
  ['no script', 'system', ['de-Latn-CH-1996-u-nu-arab'], 'de', 'de-CH'],
  ['what the user chose, whatever the system names', 'es', ['de-DE'], 'es', 'es-ES'],
  ['what the user chose in the system’s variant', 'en', ['de-AT', 'en-US'], 'en', 'en-US'],
])('speaks %s', (_name, choice, system, language, locale) =>
  expect(chooseLanguage(choice, system)).toEqual({ language, locale }),
)

test('a page is spoken as it is marked, and in English without a mark', () => {
  expect(speechOf('de-AT')).toEqual({ language: 'de', locale: 'de-AT' })
  expect(speechOf('')).toEqual({ language: 'en', locale: 'en-GB' })
})
