import type { Sabotage } from './sabotage.ts'

const HANDLERS = ['test/integration/archive-handlers.test.ts']
const RETENTION = ['test/unit/retention.test.ts']
const RETENTION_TIME = 'test/integration/retention-time.test.ts'
const GAPS = ['test/unit/archived-gaps.test.ts']
const PLACES = ['test/unit/archive-layout.test.ts']
const PAGE = ['test/unit/renderer-archive.test.ts']

/** The archive's window made wrong: what it is told, what leaves it, and what goes by itself. */
export const archiveWindowSabotages: Sabotage[] = [
  {
    name: 'a link that is not in a row is opened as the first one',
    file: 'src/main/chat/link-of-row.ts',
    from: 'findLinks(text)[link]?.url',
    to: '(findLinks(text)[link] ?? findLinks(text)[0])?.url',
    tests: HANDLERS,
  },
  {
    name: 'a link is opened of whatever row',
    file: 'src/main/archive/chat-queries.ts',
    from: 'FROM chat c WHERE c.id = :id`',
    to: 'FROM chat c WHERE c.id >= :id - 1`',
    tests: HANDLERS,
  },
  {
    name: 'rows of a person tell no links',
    file: 'src/main/desktop/archive-calls.ts',
    from: 'return { ...linkedPage(page), names: await names.of([...roomsOf(page.rows), ...rooms]) }',
    to: 'return { ...linkedPage({ ...page, rows: [] }), names: await names.of([...roomsOf(page.rows), ...rooms]) }',
    tests: HANDLERS,
  },
  {
    name: 'a mark is drawn in a part of the text where it is not',
    file: 'src/renderer/ui/marked-text.ts',
    from: '.filter(([start, end]) => start < end)',
    to: '',
    tests: PAGE,
  },
  {
    name: 'a row that was measured is measured for ever',
    file: 'src/renderer/archive/row-layout.ts',
    from: '    this.#measured.add(key)\n',
    to: '',
    tests: PLACES,
  },
  {
    name: 'in another width rows are as high as before',
    file: 'src/renderer/archive/row-layout.ts',
    from: 'this.#measured.clear()',
    to: '',
    tests: PLACES,
  },
  {
    name: 'what tells that the end comes near leaves the document',
    file: 'src/renderer/ui/column-layout.ts',
    from: "if (last?.type === 'loader') held.push(last)",
    to: '',
    tests: PLACES,
  },
  {
    name: 'a change of what is kept takes effect at once',
    file: 'src/main/archive/retention.ts',
    from: '    cancel()\n    soon()',
    to: '    cancel()\n    void trim()',
    tests: RETENTION,
  },
  {
    name: 'chat is trimmed once and never again',
    file: 'src/main/archive/retention.ts',
    from: '    cancel = clock.after(now === null ? HOUR : DAY, () => void trim())\n',
    to: '',
    tests: RETENTION,
  },
  {
    name: 'a clock that is set years ahead makes everything old',
    file: 'src/main/archive/retention.ts',
    from: 'Math.min(told, clock.now())',
    to: 'clock.now()',
    tests: [...RETENTION, RETENTION_TIME],
  },
  {
    name: 'a Parti whose clock is years ahead makes everything old',
    file: 'src/main/archive/retention.ts',
    from: 'Math.min(told, clock.now())',
    to: 'told',
    tests: RETENTION,
  },
  {
    name: 'while Parti does not tell the time the clock of this machine is believed',
    file: 'src/main/archive/retention.ts',
    from: 'return told === null ? null : Math.min',
    to: 'return told === null ? clock.now() : Math.min',
    tests: [...RETENTION, RETENTION_TIME],
  },
  {
    name: 'the time by Parti goes on by a clock that can be set',
    file: 'src/main/parti/parti-time.ts',
    from: 'start = sentAt - clock.elapsed()',
    to: 'start = sentAt - Date.now()',
    tests: ['test/unit/parti-time.test.ts'],
  },
  {
    name: 'no answer tells the time',
    file: 'src/main/parti/ask-parti.ts',
    from: '        if (answer.sentAt !== null) time.note(answer.sentAt)\n',
    to: '',
    tests: [RETENTION_TIME],
  },
  {
    name: 'chat is trimmed twice at once',
    file: 'src/main/archive/retention.ts',
    from: '    if (isTrimming) return soon()\n',
    to: '',
    tests: RETENTION,
  },
  {
    name: 'a row across two spans has no gap before it',
    file: 'src/main/chat/archived-gaps.ts',
    from: 'from <= before && chatId <= to',
    to: 'from <= before || chatId <= to',
    tests: GAPS,
  },
  {
    name: 'a row without a number forgets the one before',
    file: 'src/main/chat/archived-gaps.ts',
    from: '    if (chatId === null) return false\n    const before = last\n    last = chatId',
    to: '    const before = last\n    last = chatId\n    if (chatId === null) return false',
    tests: GAPS,
  },
  {
    name: 'the name of a channel leads out of the folder',
    file: 'src/main/export-name.ts',
    from: String.raw`.replaceAll(/[^\p{L}\p{N}_-]+/gu, '-')`,
    to: '',
    tests: GAPS,
  },
  {
    name: 'only the first page of a chat is written',
    file: 'src/main/chat/chat-export.ts',
    from: 'after = page.next',
    to: 'after = null',
    tests: HANDLERS,
  },
  {
    name: 'what waits of somebody is written after they were forgotten',
    file: 'src/main/desktop/archive-calls.ts',
    from: '      await writer.forget({ userId })\n',
    to: '',
    tests: HANDLERS,
  },
  {
    name: 'a setting of what is kept takes effect at the next start',
    file: 'src/main/archive/retention.ts',
    from: 'if (KEEPING.every((id) => now[id] === before[id])) return',
    to: 'if (now !== before) return',
    tests: RETENTION,
  },
  {
    name: 'a name means every channel that begins so, though one is called so',
    file: 'src/main/chat/room-names.ts',
    from: 'exact.length > 0 ? exact :',
    to: 'exact.length < 0 ? exact :',
    tests: HANDLERS,
  },
  {
    name: 'a channel with a quotation mark in its name is not found by it',
    file: 'src/main/chat/room-names.ts',
    from: `name.replaceAll(/["“”„]/g, '')`,
    to: 'name',
    tests: HANDLERS,
  },
  {
    name: 'a gap is lost when rows before it are read',
    file: 'src/renderer/archive/merge-rows.ts',
    from: 'row.isAfterGap || byId.get(row.id)?.isAfterGap === true',
    to: 'row.isAfterGap',
    tests: PAGE,
  },
]
