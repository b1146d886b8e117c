import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatList } from '#shared/strings/format.ts'
import { isolated } from '#shared/strings/isolated.ts'

const RLO = '\u202E'
const PDI = '\u2069'

/** What is left of a text outside of every isolate; null where an isolate is left open, or one is closed that is not. */
function outside(text: string): string | null {
  let depth = 0
  let left = ''
  for (const character of text) {
    if (/[\u2066-\u2068]/u.test(character)) depth += 1
    else if (character === PDI) depth -= 1
    else if (depth === 0) left += character
    if (depth < 0) return null
  }
  return depth === 0 ? left : null
}

test('text that runs from left to right stays as it is', () => {
  for (const text of ['', 'DBR', 'Žofie Dvořák', '王小明', '🎉 470 · Σ', 'a\u00A0b\u200D'])
    expect(isolated(text)).toBe(text)
})

test('a name from right to left is put into an isolate of its own', () => {
  expect(isolated('שלום')).toBe('\u2068שלום\u2069')
  expect(isolated('مرحبا 24')).toBe('\u2068مرحبا 24\u2069')
  expect(formatList(['A', 'שלום'])).toBe('A and \u2068שלום\u2069')
})

test('a hostile name neither reverses itself nor leaves its isolate', () => {
  expect(isolated(`${RLO}gpj.exe`)).toBe('\u2068gpj.exe\u2069')
  expect(isolated(`x${PDI}${RLO}y`)).toBe('\u2068xy\u2069')
  expect(isolated(`x${PDI}y\u2067`)).toBe('\u2068xy\u2069')
})

test('what is made of isolated parts may be isolated again', () => {
  const inner = `${isolated('שלום')}, ${isolated('DBR')}`
  expect(isolated(inner)).toBe(`\u2068${inner}\u2069`)
})

const character = fc.constantFrom(
  ...Array.from('aא1 \u200E\u200F\u061C\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'),
)

test('nothing of any text is left outside that could turn its surroundings', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 12, size: 'max' }), (characters) => {
      const words = isolated(characters.join(''))
      expect(words).not.toMatch(/[\u202A-\u202E]/u)
      expect(outside(words)).toMatch(/^[a1 ]*$/u)
    }),
  )
})
