import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { menuLabel, trayName } from '../../src/main/desktop/tray-label.ts'

test('a name that fits stays as it is, one that does not is cut where a reader sees a character end', () => {
  expect(trayName('BalthierGR', 10)).toBe('BalthierGR')
  expect(trayName('BalthierGR', 9)).toBe('Balthier…')
  expect(trayName('👩‍👩‍👧‍👦'.repeat(4), 4)).toBe('👩‍👩‍👧‍👦'.repeat(4))
  expect(trayName('👩‍👩‍👧‍👦'.repeat(5), 4)).toBe(`${'👩‍👩‍👧‍👦'.repeat(3)}…`)
  expect(trayName('one two', 5)).toBe('one…')
})

test('a stranger’s name is one line and turns nothing around', () => {
  expect(trayName('DBR\r\n\u202E 470\u2028x', 40)).toBe('DBR  470 x')
})

test('is never longer than asked for, nor holds half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 1, max: 40 }), (name, longest) => {
      const cut = trayName(name, longest)
      expect([...new Intl.Segmenter('en').segment(cut)].length).toBeLessThanOrEqual(longest)
      expect(cut.isWellFormed()).toBe(true)
    }),
  )
})

test('an ampersand is shown and underlines nothing', () => expect(menuLabel('A & B && C')).toBe('A && B &&&& C'))
