import type { Sabotage } from './sabotage.ts'

/** Chat windows made wrong. */
export const chatViewSabotages: Sabotage[] = [
  {
    name: 'what main forgot of a room for its age is taken from its reader',
    file: 'src/renderer/chat/entry-log.ts',
    from: 'if (known === undefined || !isGapKey(key)) return',
    to: 'if (known === undefined) return',
    tests: ['test/unit/chat-entry-log.test.ts'],
  },
  {
    name: 'a gap that main forgot for its age is taken for filled',
    file: 'src/renderer/chat/entry-log.ts',
    from: 'if (isOpenGap(known) && items.length - index > mainKeeps) return',
    to: '',
    tests: ['test/unit/chat-entry-log.test.ts'],
  },
  {
    name: 'a snapshot joins what it does not reach',
    file: 'src/renderer/chat/entry-log.ts',
    from: 'first !== undefined && first.order <= (items.at(-1)?.order ?? -Infinity)',
    to: 'first !== undefined',
    tests: ['test/unit/chat-entry-log.test.ts'],
  },
  {
    name: 'rows are trimmed while somebody reads them',
    file: 'src/renderer/chat/room-log.ts',
    from: 'log.trim(isFollowing ? MOST_ITEMS : MOST_WHILE_READING)',
    to: 'log.trim(MOST_ITEMS)',
    tests: ['test/unit/chat-entry-log.test.ts'],
  },
  {
    name: 'whoever holds is taken along at the end',
    file: 'src/renderer/chat/reader-mode.ts',
    from: "'reached-end': { scrolled: 'following' }",
    to: "'reached-end': { scrolled: 'following', held: 'following' }",
    tests: ['test/unit/chat-reader.test.ts'],
  },
  {
    name: 'an override of direction turns a text around',
    file: 'src/renderer/chat/plain-text.ts',
    from: '\\u202A-\\u202E',
    to: '',
    tests: ['test/unit/chat-text.test.ts'],
  },
  {
    name: 'a link hides where it leads',
    file: 'src/renderer/chat/text-pieces.ts',
    from: 'host: isShown ? null : host',
    to: 'host: null',
    tests: ['test/unit/chat-text.test.ts'],
  },
  {
    name: 'a name makes a bot',
    file: 'src/renderer/chat/roles.ts',
    from: "BOT_NAME.test(userName) ? 'maybeBot' : null",
    to: "BOT_NAME.test(userName) ? 'bot' : null",
    tests: ['test/unit/chat-reader.test.ts'],
  },
  {
    name: 'the first time that was told stays the time',
    file: 'src/renderer/chat/times.ts',
    from: 'if (now !== known) text',
    to: "if (text === '') text",
    tests: ['test/unit/chat-text.test.ts'],
  },
  {
    name: 'times in a chat are told in English, whatever is spoken',
    file: 'src/renderer/chat/times.ts',
    from: 'new Intl.DateTimeFormat(locale, options)',
    to: "new Intl.DateTimeFormat('en-GB', options)",
    tests: ['test/unit/chat-text.test.ts'],
  },
]
