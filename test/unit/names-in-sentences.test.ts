import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { alertStrings } from '#shared/strings/alert-strings.ts'
import { archiveStrings } from '#shared/strings/archive-strings.ts'
import { chatStrings } from '#shared/strings/chat-strings.ts'
import { formatList } from '#shared/strings/format.ts'
import { speakThen } from '#shared/strings/load.ts'
import { settingsStrings } from '#shared/strings/settings-strings.ts'
import { speak } from '#shared/strings/spoken.ts'
import { strings } from '#shared/strings/strings.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { speechOf, USUAL_SPEECH } from '#shared/model/language.ts'
import { showWords } from '../../src/renderer/follows/channel-words.ts'
import { textsIn } from './texts-in.ts'

/** Would turn around all that comes after it, and then what comes before. */
const HOSTILE = '\u202Eשלום\u2069\u202E'
const parts = {
  app: strings,
  alerts: alertStrings,
  archive: archiveStrings,
  chat: chatStrings,
  settings: settingsStrings,
  viewers: viewerStrings,
}
/** How many facts a sentence has at most. */
const MOST_FACTS = 5

/** What the text says with a hostile name at `at`, whatever kind of fact belongs there; null where it takes none. */
function said(text: (...facts: unknown[]) => unknown, at: number): string | null {
  const facts: unknown[] = Array.from({ length: MOST_FACTS }, () => 3)
  try {
    const words = text(...facts.with(at, HOSTILE))
    return typeof words === 'string' && words.includes('שלום') ? words : null
  } catch {
    // A list, a moment or an object belongs there.
    return null
  }
}

const withoutIsolates = (words: string): string => words.replaceAll(/\u2068[^\u2068\u2069]*\u2069/gu, '')

describe.each(['en-GB', 'de-DE', 'es-ES'])('in %s', (locale) => {
  beforeEach(() => new Promise<void>((resolve) => speakThen(speechOf(locale), resolve)))
  afterEach(() => speak(USUAL_SPEECH, null))

  test('no name turns the sentence around that it stands in', () => {
    const sentences = [...textsIn(parts)].flatMap(([place, text]) =>
      typeof text === 'string'
        ? []
        : Array.from({ length: MOST_FACTS }, (_, at) => ({ place, words: said(text, at) })).flatMap(
            ({ place, words }) => (words === null ? [] : [{ place, words }]),
          ),
    )
    expect(sentences.length).toBeGreaterThan(100)
    expect(sentences.filter(({ words }) => /[\u202A-\u202E\u2069\u0590-\u05FF]/u.test(withoutIsolates(words)))).toEqual(
      [],
    )
  })
})

test('nor does one in a list, in a notice, or beside a category', () => {
  const isolate = '\u2068שלום\u2069'
  expect(formatList(['A', HOSTILE])).toBe(`A and ${isolate}`)
  expect(strings.notice.words({ code: 'sound-missing', name: HOSTILE }).title).toBe(`The sound “${isolate}” is missing`)
  expect(showWords({ title: HOSTILE, category: 'Gaming' })).toBe(`${isolate} · Gaming`)
})

test('what a text is told in words of our own stays as it was', () => {
  expect(strings.follows.unfollowed('DBR')).toBe('Unfollowed DBR')
  expect(strings.channel.offline('push', 0)).toBe('offline, pushed now')
})
