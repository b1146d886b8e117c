import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { speechOf, USUAL_SPEECH } from '#shared/model/language.ts'
import type { SoundOutcome } from '#shared/model/alert-sound.ts'
import type { Notice } from '#shared/model/status.ts'
import type { Catalogue } from '#shared/strings/catalogue.ts'
import { speak } from '#shared/strings/spoken.ts'
import { de } from '../../src/shared/strings/de/catalogue.ts'
import { alertWords } from '../../src/shared/strings/en/alerts.ts'
import { archiveWords } from '../../src/shared/strings/en/archive.ts'
import { en as app } from '../../src/shared/strings/en/app.ts'
import { chatWords } from '../../src/shared/strings/en/chat.ts'
import { enSettings } from '../../src/shared/strings/en/settings.ts'
import { viewerWords } from '../../src/shared/strings/en/viewers.ts'
import { es } from '../../src/shared/strings/es/catalogue.ts'
import { type TextFunction, textsIn } from './texts-in.ts'

const en: Catalogue = {
  app,
  settings: enSettings,
  alerts: alertWords,
  archive: archiveWords,
  chat: chatWords,
  viewers: viewerWords,
}

const notices: Notice[] = [
  { code: 'document-set-aside', document: 'follows', keptAt: '/x', restoredFrom: null },
  { code: 'document-set-aside', document: 'pause', keptAt: '/x', restoredFrom: '/y' },
  { code: 'document-newer', document: 'settings', keptAt: '/x' },
  { code: 'archive-set-aside', keptAt: '/x' },
  { code: 'archive-newer', path: '/x' },
  { code: 'archive-unavailable', reason: 'disk I/O error' },
  { code: 'no-tray' },
  { code: 'no-popups' },
  { code: 'sound-missing', name: 'gong.wav' },
  { code: 'sound-failed', name: null, reason: '' },
  { code: 'sound-failed', name: 'gong.wav', reason: 'no device' },
  { code: 'chats-not-kept', most: 10 },
]
const sounds: SoundOutcome[] = [
  { outcome: 'missing', name: 'gong.wav' },
  { outcome: 'failed', name: null, reason: 'no device' },
]
const change = { document: 'follows', added: 0, removed: 0, changed: 0 }

/** What to call those with whose facts are more than numbers and names. */
const SAMPLES: Readonly<Record<string, readonly unknown[][]>> = {
  'chat.row.marked': [['amber'], ['blue']],
  'chat.rules.told.marked': [['Ann', 'green']],
  'app.notice.words': notices.map((notice) => [notice]),
  'app.channel.fateDetail': [[{ standing: 'banned', at: 0 }]],
  'app.channel.viewers': [
    [1, 'push', 0],
    [2, 'poll', 5_000],
    [3, 'stored', 0],
  ],
  'app.channel.viewersUnknown': [
    ['push', 0],
    ['poll', 5_000],
    ['stored', 0],
  ],
  'app.channel.offline': [
    ['push', 0],
    ['poll', 5_000],
    ['stored', 0],
  ],
  'app.followList.size': [
    [3, null],
    [3, 2],
  ],
  'app.followList.heading': [
    ['A', 3, null, true],
    ['A', 1, 1, false],
  ],
  'app.tray.live': [
    [3, ['A', 'B'], true],
    [1, ['A'], false],
  ],
  'app.pause.paused': [
    [{ until: null }, 0],
    [{ until: 60_000 }, 0],
  ],
  'app.pause.resumeFrom': [
    [{ until: null }, 0],
    [{ until: 60_000 }, 0],
  ],
  'app.tray.menu.pause.paused': [
    [{ until: null }, 0],
    [{ until: 60_000 }, 0],
  ],
  'app.tray.menu.pause.resumeFrom': [
    [{ until: null }, 0],
    [{ until: 60_000 }, 0],
  ],
  'alerts.popup.names': [[['A']], [['A', 'B']]],
  'alerts.rule.soundResult': sounds.map((result) => [result]),
  'alerts.test.sound': sounds.map((result) => [result]),
  'alerts.page.differs': [[['A', 'B']]],
  'settings.token.imported': [[{ fresh: 1, already: 0 }], [{ fresh: 0, already: 2 }], [{ fresh: 0, already: 0 }]],
  'settings.data.document': [['follows'], [null]],
  'settings.data.preview.name': [['follows'], ['alert-rules'], ['chat-rules']],
  'settings.data.preview.change': [[change], [{ ...change, added: 1 }], [{ ...change, removed: 2, changed: 3 }]],
}

/** Numbers and names alike: a name may be a number. */
const NUMBERS = [0, 1, 2, 12_345, 5_000_000]
const samplesFor = (place: string, { length }: TextFunction): readonly unknown[][] =>
  SAMPLES[place] ?? NUMBERS.map((number) => Array.from({ length }, () => number))

/** Which of a text's facts make it say something else. */
const heeded = (text: TextFunction, count: number): boolean[] =>
  Array.from({ length: count }, (_, at) => {
    const facts = Array.from({ length: count }, () => 3)
    return text(...facts) !== text(...facts.with(at, 5_000_000))
  })

/** Names and signs, which are the same in every language. */
const NAMES =
  '0|+ -|↑ ↓|?|1 h|6 h|24 h|← →|Esc|Raids|1 GB|200 MB|500 MB|JSON Lines|after:2026-11-24T20:00|before:2026-11-24|has:link|Afterparti|Electron|Chromium|Node.js|WebSocket|JSON|CSV|English|Deutsch|Español|C|I|V|Alt ↑|Alt ↓|–|Bot|Chat|Chats|Proxy|Sockets|Zoom|parti.com/creator/twitter/KickBalthierGR|https://api.example.com|wss://ws.example.com/'.split(
    '|',
  )

const english = textsIn(en)

describe.each([
  ['en-GB', en],
  ['de-DE', de],
  ['es-ES', es],
])('in %s', (locale, catalogue) => {
  const texts = textsIn(catalogue)
  beforeEach(() => speak(speechOf(locale), null))
  afterEach(() => speak(USUAL_SPEECH, null))

  test('there are the same texts as in English', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted())
  })

  test('every text says something, whatever it is about', () => {
    const said = [...texts].flatMap(([place, text]) =>
      (typeof text === 'string' ? [text] : samplesFor(place, text).map((facts) => text(...facts))).map((words) => ({
        place,
        words: typeof words === 'string' ? words.trim() : JSON.stringify(words),
      })),
    )
    expect(said.filter(({ words }) => words === '' || /undefined|NaN|\[object|Infinity|null/.test(words))).toEqual([])
  })

  test('a text tells the same facts as in English', () => {
    const different = [...english].flatMap(([place, text]) => {
      if (typeof text === 'string' || SAMPLES[place] !== undefined) return []
      const translated = texts.get(place)
      const isSame =
        typeof translated === 'function' && heeded(translated, text.length).join() === heeded(text, text.length).join()
      return isSame ? [] : [place]
    })
    expect(different).toEqual([])
  })
})

test.each([
  [
    'German',
    de,
    [
      'Details',
      'Enter',
      'Filter',
      'from:name',
      'Indigo',
      'Live',
      'Median',
      'Moderator',
      'Name',
      'Person',
      'Stream',
      'System',
      'Text',
      'live',
    ],
  ],
  ['Spanish', es, ['7 d', '30 d', 'Ctrl ,', 'Ctrl C', 'Ctrl F', 'Ctrl K', 'Ctrl W', 'General']],
])('in %s nothing is left in English but words that are the same', (_name, catalogue, words) => {
  const texts = textsIn(catalogue)
  const left = [...english].flatMap(([place, text]) =>
    typeof text === 'string' && texts.get(place) === text ? [text] : [],
  )
  expect([...new Set(left)].toSorted()).toEqual([...NAMES, ...words].toSorted())
})
