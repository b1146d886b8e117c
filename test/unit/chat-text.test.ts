import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ChatLink } from '#shared/model/chat-entry.ts'
import { speechOf, USUAL_SPEECH } from '#shared/model/language.ts'
import { speak } from '#shared/strings/spoken.ts'
import { findLinks } from '../../src/main/chat/chat-links.ts'
import { plainText } from '../../src/renderer/chat/plain-text.ts'
import { copiedRows, gapWords, nameOf, spokenRow } from '../../src/renderer/chat/row-words.ts'
import { isLong, textPieces } from '../../src/renderer/chat/text-pieces.ts'
import { exactTime, minuteTime, secondTime } from '../../src/renderer/chat/times.ts'
import { chatGap, chatRowOf } from './chat-samples.ts'

const at = new Date(2026, 1, 3, 19, 2).getTime()
const later = new Date(2026, 1, 3, 19, 40).getTime()

describe('a text without tricks', () => {
  it.each([
    ['overrides of direction', 'a\u202Egnp.exe\u202C b\u2066c\u2069\u200F', 'agnp.exe bc'],
    ['what is unseen', 'pay\u200Bpal\u2060 \uFEFFx\u00ADy', 'paypal xy'],
    ['letters of tags', `hi\u{E0041}\u{E0042}`, 'hi'],
    ['control characters', 'a\u0000b\u001Bc\u0085d', 'abc\nd'],
    ['towers of marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(4)}b`],
    ['empty lines', 'a\n\n\n\n\n\nb\r\nc\u2028d', 'a\n\nb\nc\nd'],
  ])('has lost %s', (_what, text, plain) => expect(plainText(text)).toBe(plain))

  it.each([
    '👨‍👩‍👧‍👦 family',
    '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
    '🏳️‍🌈',
    'می‌خواهم',
    'Tiếng Việt',
    'שָׁלוֹם',
    'a\tb\nc',
  ])('keeps %j', (text) => expect(plainText(text)).toBe(text))

  it('is as plain the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plainText(plainText(text))).toBe(plainText(text))
        expect(plainText(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u)
      }),
    )
  })
})

const pieces = (text: string) => textPieces(text, findLinks(text))

describe('the pieces of a text', () => {
  it('are its words and its links, in order', () => {
    expect(pieces('see https://example.org/a, or www.example.com now')).toEqual([
      { kind: 'words', text: 'see ', start: 0, end: 4 },
      { kind: 'link', text: 'https://example.org/a', start: 4, end: 25, index: 0, host: null },
      { kind: 'words', text: ', or ', start: 25, end: 30 },
      { kind: 'link', text: 'www.example.com', start: 30, end: 45, index: 1, host: null },
      { kind: 'words', text: ' now', start: 45, end: 49 },
    ])
  })

  it.each([
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['https://ex\u200Bample.org/', 'example.org'],
    ['https://раypal.com/', 'xn--ypal-43d9g.com'],
  ])('tell where %j really leads', (text, host) => expect(pieces(text)).toMatchObject([{ kind: 'link', host }]))

  it('lose no words, whatever is a link', () => {
    const plain = fc.string({ unit: fc.constantFrom('a', ' ', '<', 'é', '/') })
    fc.assert(
      fc.property(plain, fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
        const link: ChatLink = { start, end, host: 'h.example' }
        expect(
          textPieces(text, [link])
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })

  it.each([
    ['x'.repeat(400), 40, false],
    ['x'.repeat(401), 40, true],
    ['\n'.repeat(9), 40, false],
    ['\n'.repeat(10), 40, true],
  ])('%j at %d letters a line is long: %s', (text, columns, long) => expect(isLong(text, columns)).toBe(long))
})

describe('a row in words', () => {
  it('is copied with its time and name, a raid as it is told, a gap as what it is', () => {
    const raid = { kind: 'raid', from: 'A', to: 'B', raw: '{}' } as const
    expect(
      copiedRows([
        chatRowOf({ order: 1, at, text: 'hi\u202E there' }),
        chatRowOf({ order: 2, text: 'no time' }),
        chatRowOf({ order: 3, at, content: raid }),
        chatGap({ order: 4, until: 5, from: at, to: later }),
      ]),
    ).toBe('[19:02] Ann: hi there\nAnn: no time\n[19:02] A raids B\nMessages may be missing, 19:02–19:40')
  })

  it('is spoken with time, name, role and text, and says when it was removed', () => {
    expect(spokenRow(chatRowOf({ order: 1, at }), 'moderator')).toBe('19:02, Ann, Moderator, hello')
    expect(spokenRow(chatRowOf({ order: 1, removedAt: at }), null)).toBe('Removed on the site, Ann, hello')
  })

  it.each([
    [{ userName: ' \u202E\n', userId: 7 }, 'User 7'],
    [{ userName: '', userId: null }, 'Somebody without a name'],
    [{ userName: 'A\nB', userId: 7 }, 'A B'],
  ])('calls %j %j', (message, name) => expect(nameOf(message)).toBe(name))
})

test.each([
  [{}, false, 'Messages may be missing here'],
  [{ from: at }, false, 'Messages may be missing here, about 19:02'],
  [{ from: at, to: later }, true, 'Messages may be missing, 19:02–19:40 – asking…'],
  [{ filledBy: 0 }, false, 'Nothing was missing here'],
  [{ filledBy: 1 }, false, '1 message filled in'],
  [{ filledBy: 12 }, false, '12 messages filled in'],
])('a gap %j says so', (gap, isAsking, words) =>
  expect(gapWords(chatGap({ order: 1, until: 2, ...gap }), isAsking)).toBe(words),
)

test('a time is told anew with every minute and second, and not at all where it is not known', () => {
  expect([minuteTime(at), minuteTime(at + 59_999), minuteTime(at + 60_000), minuteTime(at)]).toEqual([
    '19:02',
    '19:02',
    '19:03',
    '19:02',
  ])
  expect([secondTime(at), secondTime(at + 1000), secondTime(null)]).toEqual(['19:02:00', '19:02:01', ''])
  expect(exactTime(at)).toMatch(/3 February 2026 at 19:02:00$/)
})

test('a time is told in the language spoken now', () => {
  expect(exactTime(at)).toMatch(/^Tuesday/)
  speak(speechOf('de-DE'), null)
  expect(exactTime(at)).toBe('Dienstag, 3. Februar 2026 um 19:02:00')
  speak(speechOf('en-US'), null)
  expect(minuteTime(at)).toMatch(/^07:02\sPM$/)
  speak(USUAL_SPEECH, null)
  expect(minuteTime(at)).toBe('19:02')
})
