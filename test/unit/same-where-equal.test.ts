import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameWhereEqual } from '../../src/renderer/stores/same-where-equal.ts'

test('whatever is told is told as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(sameWhereEqual(before, now)).toEqual(now)
    }),
  )
})

test('what is told again is the very same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (told) => {
      expect(sameWhereEqual(told, structuredClone(told))).toBe(told)
    }),
  )
})

test('only the parts that changed are others', () => {
  const before = { list: [{ a: 1 }, { a: 2 }], other: { b: [1, 2] } }
  const now = sameWhereEqual(before, { list: [{ a: 1 }, { a: 3 }], other: { b: [1, 2] } })
  expect(now).toEqual({ list: [{ a: 1 }, { a: 3 }], other: { b: [1, 2] } })
  expect([now.list[0] === before.list[0], now.list === before.list, now.other === before.other]).toEqual([
    true,
    false,
    true,
  ])
})

test.each([
  ['a part that is gone', { a: 1, b: 2 }, { a: 1 }],
  ['a part that came', { a: 1 }, { a: 1, b: undefined }],
  ['a list that grew', [1], [1, 2]],
  ['a list in place of what is none', { 0: 1 }, [1]],
  ['nothing in place of something', { a: 1 }, null],
])('%s makes another', (_, before, now) => {
  expect(sameWhereEqual<unknown>(before, now)).toStrictEqual(now)
})
