import type { Sabotage } from './sabotage.ts'

const TIMELINE = ['test/unit/timeline-forgetting.test.ts']
const LOG = ['test/unit/chat-entry-log.test.ts']

/** What open rooms and their windows forget made wrong. */
export const forgettingSabotages: Sabotage[] = [
  {
    name: 'what was forgotten comes back with the next page of history',
    file: 'src/main/chat/timeline.ts',
    from: 'rows.get(message.key) === undefined && !forgotten.has(message)',
    to: 'rows.get(message.key) === undefined',
    tests: TIMELINE,
  },
  {
    name: 'what was forgotten comes back by the socket',
    file: 'src/main/chat/timeline.ts',
    from: '      if (forgotten.has(message)) return null\n',
    to: '',
    tests: TIMELINE,
  },
  {
    name: 'a room that was forgotten comes back from the archive',
    file: 'src/main/chat/timeline.ts',
    from: 'all.filter(({ message }) => !forgotten.hasKept(message.userId))',
    to: 'all',
    tests: TIMELINE,
  },
  {
    name: 'a room that was forgotten is still proven whole',
    file: 'src/main/chat/timeline.ts',
    from: '        spans = []\n',
    to: '',
    tests: TIMELINE,
  },
  {
    name: 'a socket still proves what was before a room was forgotten',
    file: 'src/main/chat/timeline.ts',
    from: '        spans = []\n        session = { ...NOTHING }\n',
    to: '        spans = []\n',
    tests: TIMELINE,
  },
  {
    name: 'rows of somebody who was forgotten prove nothing any more',
    file: 'src/main/chat/timeline.ts',
    from: 'page.filter((message) => !forgotten.isBefore(message))',
    to: 'page.filter((message) => !forgotten.has(message))',
    tests: TIMELINE,
  },
  {
    name: 'whoever was forgotten is never heard again',
    file: 'src/main/chat/forgotten-rows.ts',
    from: 'return chatId <= forgotten.upTo',
    to: 'return true',
    tests: TIMELINE,
  },
  {
    name: 'rows without numbers come back',
    file: 'src/main/chat/forgotten-rows.ts',
    from: 'at !== null && forgotten.at !== null && at <= forgotten.at',
    to: 'false',
    tests: TIMELINE,
  },
  {
    name: 'a person is forgotten in no other room',
    file: 'src/main/chat/rooms.ts',
    from: 'else for (const { room } of rooms.values()) room.forget(matches.userId)',
    to: 'else rooms.get(matches.userId)?.room.forget(matches.userId)',
    tests: ['test/unit/chat-rooms.test.ts'],
  },
  {
    name: 'a message that was forgotten stays pinned',
    file: 'src/main/chat/room.ts',
    from: 'pinned !== null && timeline.isForgotten(pinned.message)',
    to: 'false',
    tests: ['test/unit/chat-room.test.ts'],
  },
  {
    name: 'a message that was forgotten is pinned again',
    file: 'src/main/chat/room.ts',
    from: 'pins.filter(({ message }) => !timeline.isForgotten(message))',
    to: 'pins',
    tests: ['test/unit/chat-room.test.ts'],
  },
  {
    name: 'a window forgets everybody for one',
    file: 'src/renderer/chat/entry-log.ts',
    from: "(userId === null || (entry.kind === 'row' && entry.message.userId === userId))",
    to: 'true',
    tests: LOG,
  },
  {
    name: 'a window forgets what comes after, too',
    file: 'src/renderer/chat/entry-log.ts',
    from: 'order <= upTo && (',
    to: '(',
    tests: LOG,
  },
  {
    name: 'a window that missed it keeps what was forgotten',
    file: 'src/renderer/chat/entry-log.ts',
    from: "for (const [, entry] of entries) if (entry?.kind === 'forgotten') forget(entry)",
    to: "for (const [, entry] of entries) if (!snapshot && entry?.kind === 'forgotten') forget(entry)",
    tests: LOG,
  },
  {
    name: 'what was proven of a forgotten room comes back with an older answer',
    file: 'src/main/chat/archive-keeper.ts',
    from: 'now !== before && now !== undefined ? now : ',
    to: '',
    tests: ['test/integration/archive-keeper.test.ts'],
  },
]
