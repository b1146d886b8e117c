import { afterEach, describe, expect, test } from 'vitest'
import { speechOf, USUAL_SPEECH } from '#shared/model/language.ts'
import * as format from '#shared/strings/format.ts'
import { formatMoment } from '#shared/strings/moment.ts'
import { speak } from '#shared/strings/spoken.ts'
import { channels } from '../../src/shared/strings/es/counted.ts'

const HOUR = 3_600_000
const NOON = new Date(2026, 10, 24, 12, 5).getTime()

// A space that does not break looks like any other.
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')

afterEach(() => speak(USUAL_SPEECH, null))

describe.each([
  ['en-GB', '9,999', '12.5K', '1.2M', '2 h 5 m', '3 d', '24 November 2026', 'A, B and C', 'Tue 12:05', '3.4 KiB'],
  ['en-US', '9,999', '12.5K', '1.2M', '2 h 5 m', '3 d', 'November 24, 2026', 'A, B, and C', 'Tue 12:05 PM', '3.4 KiB'],
  [
    'de-DE',
    '9.999',
    '12.500',
    '1,2 Mio.',
    '2 h 5 min',
    '3 T',
    '24. November 2026',
    'A, B und C',
    'Di. 12:05',
    '3,4 KiB',
  ],
  [
    'es-ES',
    '9999',
    '12,5 mil',
    '1,2 M',
    '2 h 5 min',
    '3 d',
    '24 de noviembre de 2026',
    'A, B y C',
    'mar 12:05',
    '3,4 KiB',
  ],
])('%s', (locale, exact, compact, millions, span, age, day, list, moment, bytes) => {
  test('writes numbers, spans, dates and lists in its own way', () => {
    speak(speechOf(locale), null)
    expect(format.formatCount(9_999)).toBe(exact)
    expect(plain(format.formatCount(12_500))).toBe(compact)
    expect(plain(format.formatCount(1_200_000))).toBe(millions)
    expect(plain(format.formatSpan(2 * HOUR + 5 * 60_000))).toBe(span)
    expect(plain(format.formatAge(3 * 24 * HOUR))).toBe(age)
    expect(format.formatDay(NOON)).toBe(day)
    expect(format.formatList(['A', 'B', 'C'])).toBe(list)
    expect(plain(formatMoment(NOON, NOON - 48 * HOUR))).toBe(moment)
    expect(plain(format.formatBytes(3_482))).toBe(bytes)
  })
})

test('Spanish counts millions of something', () => {
  speak(speechOf('es-ES'), null)
  expect([0, 1, 2, 12_500, 1_000_000, 1_234_567].map((count) => plain(channels(count)))).toEqual([
    '0 canales',
    '1 canal',
    '2 canales',
    '12,5 mil canales',
    '1 M de canales',
    '1,2 M de canales',
  ])
})

test.each([
  ['en-GB', '50%'],
  ['de-DE', '50\u00A0%'],
  ['es-ES', '50\u00A0%'],
])('no line parts a number from its unit in %s', (locale, percent) => {
  speak(speechOf(locale), null)
  expect(format.formatPercent(50)).toBe(percent)
  for (const ms of [4_000, 12 * 60_000, 3 * HOUR, 48 * HOUR]) expect(format.formatAge(ms)).toMatch(/^\d+\u00A0\p{L}+$/u)
  for (const ms of [0, 2 * HOUR, 50 * HOUR])
    expect(format.formatSpan(ms)).toMatch(/^\d+\u00A0\p{L}+( \d+\u00A0\p{L}+)?$/u)
  for (const bytes of [812, 3_482, 12_000_000]) expect(format.formatBytes(bytes)).toMatch(/^[\d.,]+\u00A0(B|KiB|MiB)$/)
})
