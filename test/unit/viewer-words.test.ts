import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { GraphedChannel } from '#shared/model/graphed-channel.ts'
import type { ViewerMark } from '#shared/model/viewer-mark.ts'
import { viewerStrings } from '#shared/strings/viewer-strings.ts'
import { activityColumns, mostChatters, perMinute } from '../../src/renderer/viewers/activity-columns.ts'
import { channelsNamed } from '../../src/renderer/viewers/channel-search.ts'
import { nextWords } from '../../src/renderer/viewers/habit-words.ts'
import { markWords } from '../../src/renderer/viewers/mark-words.ts'
import { numberLines } from '../../src/renderer/viewers/number-lines.ts'
import { lineLook, MOST_CHANNELS } from '../../src/renderer/viewers/palette.ts'
import { showAt } from '../../src/renderer/viewers/read-out.ts'
import { formerTitles, isListed, lengthWords, startWords, titleOf } from '../../src/renderer/viewers/show-words.ts'
import { stretchCount } from '../../src/renderer/viewers/stretch-words.ts'
import { stretchWords, windowWords } from '../../src/renderer/viewers/times.ts'
import { hourName, weekdayName } from '../../src/renderer/viewers/week-words.ts'
import { aShow } from '../viewer-samples.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOW = new Date(2026, 10, 24, 20, 35, 7).getTime()

const stretch = (from: number, to: number, count: number) => ({
  from,
  to,
  coveredMs: to - from,
  viewerMs: (to - from) * count,
  low: count - 1,
  peak: count + 1,
})

const read = (file: string): string => readFileSync(new URL(`../../src/renderer/${file}`, import.meta.url), 'utf8')

const pairOf = (css: string, name: string): [light: string, dark: string] => {
  const [, light = '', dark = ''] = new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css) ?? []
  return [light, dark]
}
const channels = (hex: string): [number, number, number] =>
  [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
const luminance = ([red, green, blue]: [number, number, number]): number =>
  0.2126 * red + 0.7152 * green + 0.0722 * blue
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(channels(a)), luminance(channels(b))].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

const graphed = (name: string, isLive: boolean, isFollowed: boolean): GraphedChannel => ({
  channel: { userId: name.length, name, account: null },
  isLive,
  isFollowed,
})

const nextIn = (ms: number) => nextWords({ at: NOW + ms, times: 8, outOf: 10 }, NOW)

describe('a show', () => {
  test('began when Parti says, else when it was seen, else around a moment', () => {
    expect(startWords(aShow({ startedAt: NOW, seenAt: NOW + HOUR }))).toBe('Tue 24 Nov, 20:35')
    expect(startWords(aShow({ seenAt: NOW }))).toBe('Tue 24 Nov, 20:35')
    expect(startWords(aShow({ aroundAt: NOW }))).toBe('around Tue 24 Nov, 20:35')
    expect(startWords(aShow())).toBe('–')
  })

  test('lasts until now, until its end, or nobody knows how long', () => {
    expect(lengthWords(aShow({ startedAt: NOW - HOUR, isOn: true }), NOW)).toBe('1\u00A0h 0\u00A0m')
    expect(lengthWords(aShow({ startedAt: NOW - HOUR, endedAt: NOW - MINUTE }), NOW)).toBe('59\u00A0m')
    expect(lengthWords(aShow({ startedAt: NOW - HOUR }), NOW)).toBeNull()
    expect(lengthWords(aShow({ aroundAt: NOW - HOUR, endedAt: NOW }), NOW)).toBeNull()
  })

  test('that was on at our first look began before and lasted longer, unless Parti says when it began', () => {
    const joined = aShow({ seenAt: NOW, endedAt: NOW + HOUR, wasOn: true })
    expect([startWords(joined), lengthWords(joined, NOW)]).toEqual(['before Tue 24 Nov, 20:35', '1\u00A0h 0\u00A0m+'])
    const told = { ...joined, startedAt: NOW }
    expect([startWords(told), lengthWords(told, NOW)]).toEqual(['Tue 24 Nov, 20:35', '1\u00A0h 0\u00A0m'])
  })

  test('was on until it was last seen, where nobody saw its end', () => {
    const left = aShow({ startedAt: NOW - HOUR, lastAt: NOW - MINUTE })
    expect([NOW - MINUTE, NOW].map((at) => showAt([left], at, NOW))).toEqual([left, null])
    expect(lengthWords(left, NOW)).toBeNull()
  })

  test('is called by its last title, and tells those before', () => {
    const titles = ['Start', 'Middle', 'Start', 'End'].map((title, at) => ({ at, title, category: null }))
    expect([titleOf(aShow({ titles })), formerTitles(aShow({ titles }))]).toEqual(['End', 'earlier: Start · Middle'])
    expect([titleOf(aShow()), formerTitles(aShow())]).toEqual(['Untitled', null])
  })

  test('that was never seen is one of a list', () => {
    expect([isListed(aShow({ startedAt: NOW })), isListed(aShow({ seenAt: NOW }))]).toEqual([true, false])
  })
})

test.each<[ViewerMark, string]>([
  [{ kind: 'title', at: 0, title: 'Night', category: 'Art' }, 'New title: Night, category Art'],
  [{ kind: 'title', at: 0, title: ' ', category: null }, 'New title: Untitled'],
  [{ kind: 'raid-in', at: 0, name: 'Ann' }, 'Raid from Ann'],
  [{ kind: 'raid-out', at: 0, name: 'Bea' }, 'Raid to Bea'],
  [{ kind: 'raid', at: 0, from: 'Ann', to: 'Bea' }, 'Ann raids Bea'],
  [{ kind: 'pin', at: 0, userName: 'Ann', text: 'hi' }, 'Pinned by Ann: hi'],
  [{ kind: 'gap', at: 0, to: 15 * MINUTE }, 'No numbers came for 15\u00A0m'],
])('%o is told as %s', (mark, words) => {
  expect(markWords(mark)).toBe(words)
})

test('raids of which nobody knows where they led are told as that, and nothing is where there are none', () => {
  expect(viewerStrings.shows.raidsOf(2, 1, 0)).toBe('2 in, 1 out')
  expect(viewerStrings.shows.raidsOf(0, 0, 3)).toBe('0 in, 0 out, 3 unclear')
})

test('a number is reported, or comes from many', () => {
  expect(stretchCount(stretch(0, 10, 5), 'minute')).toBe('5 viewers on average (4–6), reported')
  expect(stretchCount({ ...stretch(0, 10, 5), peak: 5 }, 'raw')).toBe('5 viewers, reported')
  expect(stretchCount({ ...stretch(0, 10, 5), source: 'poll' }, 'raw')).toBe('6 viewers, reported (polled)')
  expect(stretchCount(null, 'raw')).toBe('no number known')
})

test('a stretch of time is told as exactly as it is', () => {
  expect(stretchWords(NOW, NOW)).toBe('Tue 24 Nov, 20:35:07')
  expect(stretchWords(NOW, NOW + 15_000)).toBe('Tue 24 Nov, 20:35:07–20:35:22')
  expect(stretchWords(NOW, NOW + 15 * MINUTE)).toBe('Tue 24 Nov, 20:35–20:50')
  expect(stretchWords(NOW, NOW + DAY)).toBe('Tue 24 Nov, 20:35 – Wed 25 Nov, 20:35')
  expect(windowWords({ from: NOW - HOUR, to: NOW })).toEqual(['Tue 24 Nov, 19:35', '20:35'])
  expect(windowWords({ from: NOW - DAY, to: NOW })).toEqual(['Mon 23 Nov, 20:35', 'Tue 24 Nov, 20:35'])
})

test('when a channel is live next is told no more exactly than it is known', () => {
  expect(nextIn(41 * MINUTE)).toBe('Usually live in about 40\u00A0m')
  expect([nextIn(MINUTE), nextIn(-10 * MINUTE), nextIn(-20 * MINUTE)]).toEqual([
    'Usually live about now',
    'Usually live about now',
    null,
  ])
})

test('days and hours have names', () => {
  expect([weekdayName(0, 'long'), weekdayName(6, 'short'), hourName(20)]).toEqual(['Monday', 'Sun', '20:00'])
})

describe('the table behind the graph', () => {
  const history = { step: 'minute' as const, stretches: [stretch(0, 60, 5), stretch(60, 120, 7), stretch(300, 360, 9)] }

  test('has a line for each stretch in sight, the newest first, with what was said and happened then', () => {
    const activity = [
      { from: 60, to: 80, rows: 3, chatters: 2 },
      { from: 100, to: 120, rows: 4, chatters: 3 },
    ]
    const marks: ViewerMark[] = [
      { kind: 'raid-in', at: 70, name: 'Ann' },
      { kind: 'raid-out', at: 200, name: 'Bea' },
    ]
    const lines = numberLines(history, activity, marks, { from: 50, to: 400 })
    expect(
      lines.map(({ mean, chat, marks: { length } }) => [mean, chat?.rows ?? null, chat?.chatters ?? null, length]),
    ).toEqual([
      [9, null, null, 0],
      [7, 7, 3, 2],
      [5, null, null, 0],
    ])
  })

  test('tells of no line what was said in more time than it has', () => {
    const activity = [{ from: 0, to: 60, rows: 42, chatters: 9 }]
    const chats = (...stretches: [number, number][]) =>
      numberLines({ step: 'raw', stretches: stretches.map(([from, to]) => stretch(from, to, 5)) }, activity, [], {
        from: 0,
        to: 100,
      }).map(({ chat }) => chat?.rows ?? null)
    expect(chats([0, 10], [10, 50], [50, 70], [80, 80])).toEqual([null, null, null, null])
    expect(chats([0, 70])).toEqual([42])
    expect(chats([0, 0])).toEqual([null])
  })

  test('leaves out what is out of sight', () => {
    expect(numberLines(history, [], [], { from: 130, to: 290 })).toEqual([])
  })
})

describe('what was said', () => {
  test('is counted per minute, and silence is nothing', () => {
    const first = { from: 0, to: 15 * MINUTE, rows: 30, chatters: 4 }
    const second = { from: 30 * MINUTE, to: 45 * MINUTE, rows: 15, chatters: 2 }
    expect([perMinute(first), perMinute({ ...first, to: 0 })]).toEqual([2, 30])
    const at = [7.5, 22.5, 37.5].map((minutes) => minutes * MINUTE)
    expect(activityColumns([first, second])).toEqual([at, [2, 0, 1], [4, null, 2]])
    expect([mostChatters([first, second], 0, HOUR), mostChatters([first, second], 50 * MINUTE, HOUR)]).toEqual([4, 0])
  })
})

test('channels are found by letters of their names, who is live and followed first', () => {
  const all = [graphed('Zed', false, true), graphed('Anna', false, false), graphed('Bob', true, false)]
  expect(channelsNamed(all, '').map(({ channel }) => channel.name)).toEqual(['Bob', 'Zed', 'Anna'])
  expect(channelsNamed(all, ' NN ').map(({ channel }) => channel.name)).toEqual(['Anna'])
})

describe('lines that are compared', () => {
  const looks = Array.from({ length: MOST_CHANNELS }, (_, place) => lineLook(place))
  const own = read('viewers/series-colours.css')
  const tokens = read('ui/tokens.css')

  test.each([0, 1])('are seen on every ground of theme %d', (theme) => {
    for (const { colour } of looks) {
      const front = pairOf(own + tokens, colour)[theme] ?? ''
      expect(front).toMatch(/^#/)
      for (const ground of ['--bg', '--surface', '--raised']) {
        expect(contrast(front, pairOf(tokens, ground)[theme] ?? '')).toBeGreaterThanOrEqual(3)
      }
    }
  })

  test('are told apart without colours, too', () => {
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(MOST_CHANNELS)
    expect(new Set(looks.map(({ dash, width }) => JSON.stringify([dash, width]))).size).toBe(MOST_CHANNELS)
  })
})
