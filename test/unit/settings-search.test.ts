import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SETTINGS_PAGES } from '#shared/model/setting-kinds.ts'
import { SETTING_IDS } from '#shared/model/settings.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { ALL_PAGES, wordsOf, type EntryId } from '../../src/renderer/settings/entries.ts'
import { findEntries } from '../../src/renderer/settings/search.ts'
import { piecesOf } from '../../src/renderer/ui/marked-text.ts'

const found = (query: string): EntryId[] => findEntries(query).flatMap(({ entries }) => entries)
const everything = ALL_PAGES.flatMap(({ entries }) => entries)

test('every setting and everything else with words stands on one page', () => {
  const others = Object.keys(settingsStrings.others)
  expect(everything.toSorted()).toEqual([...SETTING_IDS, ...others].toSorted())
  expect(ALL_PAGES.map(({ page }) => page)).toEqual(SETTINGS_PAGES)
  for (const { entries } of ALL_PAGES) expect(entries).not.toEqual([])
})

test('everything says what it is and what it does', () => {
  for (const id of everything) {
    const { label, effect } = wordsOf(id)
    expect(label).toMatch(/^\S.*\S$/)
    expect(effect).toMatch(/^\S.*\.$/)
  }
})

describe('a search', () => {
  test.each<[string, EntryId[]]>([
    ['tray', ['startHidden', 'closeToTray', 'quietHours']],
    ['  Close  TRAY ', ['closeToTray']],
    ['dark', ['theme']],
    ['plum', ['accent']],
    ['autostart', ['startup', 'startHidden']],
    ['network proxy', ['proxy']],
    ['teapot', []],
  ])('for “%s” finds %j', (query, ids) => expect(found(query)).toEqual(ids))

  test('finds each entry by its label, and a page by its name', () => {
    for (const id of everything) expect(found(wordsOf(id).label)).toContain(id)
    for (const { page, entries } of ALL_PAGES)
      expect(found(settingsStrings.pages[page])).toEqual(expect.arrayContaining([...entries]))
  })

  test('for nothing finds everything', () => expect(found('')).toEqual(everything))
})

const marked = (text: string, query: string): string =>
  piecesOf(text, query)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

describe('the marks', () => {
  test.each([
    ['Text size', 'size', 'Text [size]'],
    ['Text size', 'TE e', '[Te]xt siz[e]'],
    ['Close to tray', 'to t tray', 'Close [to] [tray]'],
    ['Theme', '', 'Theme'],
    ['Theme', 'x', 'Theme'],
    // In small letters this one is two characters long.
    ['İ size', 'size', 'İ size'],
  ])('in %j for %j are %j', (text, query, expected) => expect(marked(text, query)).toBe(expected))

  test('never change a text, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, query) => {
        expect(
          piecesOf(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
