import { describe, expect, test } from 'vitest'
import type { DocumentChange } from '#shared/model/data-facts.ts'
import { SETTING_IDS, SETTINGS } from '#shared/model/settings.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { WINDOW_KINDS } from '../../src/main/bridge/access.ts'
import { de } from '../../src/shared/strings/de/catalogue.ts'
import { enSettings } from '../../src/shared/strings/en/settings.ts'
import { es } from '../../src/shared/strings/es/catalogue.ts'
import { optionsOf } from '../../src/renderer/settings/entries.ts'

const { size, preview } = settingsStrings.data

test('every value of a choice has its word', () => {
  for (const id of SETTING_IDS) {
    const setting = SETTINGS[id]
    expect(Object.keys(optionsOf(id))).toEqual(setting.kind === 'choice' ? setting.options : [])
  }
})

const words = (change: Partial<DocumentChange>): string =>
  preview.change({ document: 'follows', added: 0, removed: 0, changed: 0, ...change })

describe('what a restore would change', () => {
  test.each([
    [{}, 'no change'],
    [{ added: 1 }, '1 follow added'],
    [{ added: 2, removed: 1 }, '2 follows added, 1 removed'],
    [{ removed: 1200 }, '1,200 follows removed'],
    [{ document: 'settings' as const, changed: 3 }, '3 settings changed'],
  ])('%j is “%s”', (change, expected) => expect(words(change)).toBe(expected))
})

test.each([
  [0, '0\u00A0B'],
  [1023, '1023\u00A0B'],
  [1024, '1.0\u00A0KiB'],
  [24_576, '24\u00A0KiB'],
  [5 * 1024 * 1024, '5.0\u00A0MiB'],
])('%d bytes are %s', (bytes, expected) => expect(size(bytes)).toBe(expected))

test('every kind of window has a name', () => {
  for (const { settings } of [{ settings: enSettings }, de, es]) {
    expect(Object.keys(settings.zoom.kinds).toSorted()).toEqual([...WINDOW_KINDS].toSorted())
  }
})
