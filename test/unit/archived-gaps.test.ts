import { expect, test } from 'vitest'
import { gapFinder } from '../../src/main/chat/archived-gaps.ts'
import { chatFileName } from '../../src/main/chat/chat-export.ts'
import { aChatRow } from '../chat-rows.ts'

const gapsIn = (spans: { from: number; to: number }[], numbers: (number | null)[]): boolean[] => {
  const isAfterGap = gapFinder(spans)
  return numbers.map((chatId) => isAfterGap(aChatRow(chatId, { at: 0 })))
}

test('between two rows of one span nothing is missing', () => {
  expect(gapsIn([{ from: 1, to: 20 }], [1, 9, 20])).toEqual([false, false, false])
})

test('between two spans something may be', () => {
  expect(
    gapsIn(
      [
        { from: 1, to: 9 },
        { from: 15, to: 20 },
      ],
      [1, 9, 15, 20],
    ),
  ).toEqual([false, false, true, false])
})

test('rows of a room that nothing is known about prove nothing, unless their numbers follow each other', () => {
  expect(gapsIn([], [1, 2, 9])).toEqual([false, false, true])
})

test('rows without a number neither begin nor end a gap', () => {
  expect(gapsIn([{ from: 1, to: 9 }], [1, null, 9, null, 20, null])).toEqual([false, false, false, false, true, false])
})

test('a row that comes late has no gap before it', () => {
  expect(gapsIn([], [9, 5])).toEqual([false, false])
})

test.each([
  ['DBR 470', 'afterparti-chat-DBR-470.txt'],
  ['../../etc/passwd', 'afterparti-chat-etc-passwd.txt'],
  ['Néo ★ Two', 'afterparti-chat-Néo-Two.txt'],
  ['★', 'afterparti-chat.txt'],
  ['', 'afterparti-chat.txt'],
  ['a'.repeat(300), `afterparti-chat-${'a'.repeat(40)}.txt`],
])('a file of the chat of %j is called %s', (name, file) => expect(chatFileName(name, 'text')).toBe(file))
