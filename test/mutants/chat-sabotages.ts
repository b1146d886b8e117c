import type { Sabotage } from './sabotage.ts'

const model = ['test/unit/timeline-model.test.ts']
const rooms = ['test/integration/chat-rooms.test.ts']

/** Rooms made wrong. */
export const chatSabotages: Sabotage[] = [
  {
    name: 'a page is joined to any socket',
    file: 'src/main/chat/timeline.ts',
    from: 'if (isAfterOpen) session.from',
    to: 'session.from',
    tests: model,
  },
  {
    name: 'a page is joined to no socket',
    file: 'src/main/chat/timeline.ts',
    from: 'if (isAfterOpen) session.from = Math.min(session.from, span.to)',
    to: '',
    tests: model,
  },
  {
    name: 'a new socket goes on where the last one was cut',
    file: 'src/main/chat/timeline.ts',
    from: '    beginSession() {\n      session = { ...NOTHING }',
    to: '    beginSession() {',
    tests: model,
  },
  {
    name: 'what the site removed looks as if it were there',
    file: 'src/main/chat/timeline.ts',
    from: 'removedAt: now }))',
    to: 'removedAt: null }))',
    tests: model,
  },
  {
    name: 'what is back stays removed',
    file: 'src/main/chat/timeline.ts',
    from: 'return known.removedAt === null ? [] : [{ ...known, removedAt: null }]',
    to: 'return []',
    tests: model,
  },
  {
    name: 'a row between two neighbours in number is looked for',
    file: 'src/main/chat/spans.ts',
    from: '(Number.isInteger(lower.to) && upper.from === lower.to + 1)',
    to: 'false',
    tests: ['test/unit/timeline.test.ts'],
  },
  {
    name: 'gaps are forgotten over night',
    file: 'src/main/chat/timeline.ts',
    from: 'for (const span of spansFrom(keptSpans, first.order)) spans = addSpan(spans, span)',
    to: 'spans = addSpan(spans, { from: first.order, to: kept.at(-1)!.order })',
    tests: ['test/unit/timeline.test.ts'],
  },
  {
    name: 'nobody asks again after the socket was cut',
    file: 'src/main/chat/room.ts',
    from: '        timeline.beginSession()\n        checks.now()',
    to: '        timeline.beginSession()',
    tests: rooms,
  },
  {
    name: 'a page counts as asked for after the opening that it preceded',
    file: 'src/main/chat/room.ts',
    from: 'asked.isOpen && asked.openings === openings',
    to: 'true',
    tests: ['test/unit/chat-room.test.ts'],
  },
  {
    name: 'a room outlives its readers',
    file: 'src/main/chat/rooms.ts',
    from: 'if (kept.readers > 0) return',
    to: 'if (kept.readers >= 0) return',
    tests: rooms,
  },
  {
    name: 'silence is asked about every minute',
    file: 'src/main/chat/history-checks.ts',
    from: 'return hasNews ? RECONCILE_MS : QUIET_MS',
    to: 'return RECONCILE_MS',
    tests: rooms,
  },
  {
    name: 'failures are asked about at full pace',
    file: 'src/main/chat/history-checks.ts',
    from: 'failures = (await check()) ? 0 : failures + 1',
    to: 'failures = (await check()) ? 0 : 0',
    tests: rooms,
  },
  {
    name: 'old rows ring',
    file: 'src/main/chat/room.ts',
    from: 'clock.now() - message.at < RINGS_WITHIN_MS &&',
    to: '',
    tests: ['test/unit/chat-room.test.ts'],
  },
  {
    name: 'words are found inside of words',
    file: 'src/main/chat/word-match.ts',
    from: 'if (isFree(text, at - 1, words, 0) && isFree(text, at + words.length, words, words.length - 1)) return true',
    to: 'return true',
    tests: ['test/unit/chat-judge.test.ts'],
  },
  {
    name: 'who is ignored is marked',
    file: 'src/main/chat/judge.ts',
    from: 'if (ignored.some((matches) => matches(message, text))) return { mark: null, isIgnored: true }',
    to: '',
    tests: ['test/unit/chat-judge.test.ts'],
  },
  {
    name: 'new rules leave the rows that are there as they are',
    file: 'src/main/chat/timeline.ts',
    from: 'return colour === row.mark && isIgnored === row.isIgnored ? []',
    to: 'return colour !== row.mark || isIgnored !== row.isIgnored ? []',
    tests: ['test/unit/timeline.test.ts'],
  },
  {
    name: 'a link may have a user name',
    file: 'src/main/chat/chat-links.ts',
    from: "username !== '' || password !== '' || ",
    to: '',
    tests: ['test/unit/chat-links.test.ts'],
  },
]
