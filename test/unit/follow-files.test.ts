import * as fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Follow } from '#shared/model/channel.ts'
import { FILE_FORMS } from '#shared/model/follow-file.ts'
import { groupsInUse, type SavedFollows } from '#shared/model/saved-follows.ts'
import { readCsv, writeCsv } from '../../src/main/channels/csv.ts'
import { createFollowFiles } from '../../src/main/channels/follow-files.ts'
import { writeFollows } from '../../src/main/channels/follow-forms.ts'
import { createFollowList } from '../../src/main/channels/follow-list.ts'
import { readFollows } from '../../src/main/channels/read-follows.ts'
import { createFakeClock } from '../fake-clock.ts'
import { memoryDocument } from './memory-document.ts'

const NOW = Date.UTC(2026, 10, 23, 20, 35)

/** Texts as strangers write them: quotes, separators, formulas, many scripts. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('a,b', 'say "hi"', "'=1+1", '=cmd()', 'x;y\tz', '-1'),
)
const word = text.map((one) => one.trim().slice(0, 40).trim()).filter((one) => one !== '')
const follow: fc.Arbitrary<Follow> = fc
  .record(
    {
      userId: fc.integer({ min: 1, max: 999_999 }),
      name: word,
      username: word,
      followedAt: fc.integer({ min: 1, max: NOW }),
      group: word,
      note: word,
      isPinned: fc.constant(true as const),
    },
    { requiredKeys: ['userId', 'name', 'followedAt'] },
  )
  .map(({ userId, name, username, followedAt, ...extras }) => ({
    channel: {
      userId,
      name,
      account: username === undefined ? null : { platform: 'twitter', username, discriminator: null },
    },
    followedAt,
    ...extras,
  }))
const list: fc.Arbitrary<SavedFollows> = fc
  .uniqueArray(follow, { selector: ({ channel }) => channel.userId })
  .map((follows) => ({ follows, groups: groupsInUse(follows, []) }))

describe('separated values', () => {
  test('are read as they were written', () => {
    // A row needs something in it, for blank lines are left out.
    const row = fc.array(text, { minLength: 1 }).filter((fields) => fields.some((field) => field !== ''))
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const head = ['head', 'head']
        expect(readCsv(writeCsv([head, ...rows])).map(({ fields }) => fields)).toEqual([head, ...rows])
      }),
    )
  })

  test('hold nothing that a spreadsheet would run', () => {
    expect(writeCsv([['=cmd()', '+1', '-1', '@x', '\tx', 'a=b', "'=x"]])).toBe(
      `'=cmd(),'+1,'-1,'@x,"'\tx",a=b,''=x\r\n`,
    )
  })

  test('know their lines and separator, whoever wrote them', () => {
    expect(readCsv('a;"b\nb"\n\nc;"d ""d"""\n')).toEqual([
      { line: 1, fields: ['a', 'b\nb'] },
      { line: 4, fields: ['c', 'd "d"'] },
    ])
    expect(readCsv('a,1\r\nb,2\nc,3\r\n').map(({ fields }) => fields)).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
    ])
    expect(readCsv('a\tb\rc\td')).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['c', 'd'] },
    ])
  })

  test('of whatever kind are read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (any) => {
        expect(readCsv(any)).toBeInstanceOf(Array)
      }),
    )
  })
})

describe('a file of channels', () => {
  test('in JSON brings everything back', () => {
    fc.assert(
      fc.property(list, (saved) => {
        const read = readFollows(
          writeFollows('json', saved, () => null),
          NOW,
        )
        expect(read).toEqual({ ...saved, texts: [], unreadable: [], leftOut: 0 })
      }),
    )
  })

  test('as a table brings everything back but the order of groups', () => {
    fc.assert(
      fc.property(list, (saved) => {
        const { follows, unreadable } = readFollows(
          writeFollows('csv', saved, () => 'https://parti.com/x'),
          NOW,
        )
        expect(follows).toEqual(saved.follows)
        expect(unreadable).toEqual([])
      }),
    )
  })

  test('of links has one for each, and a number where there is none', () => {
    const follows = [1, 2].map((userId): Follow => ({ channel: { userId, name: 'x', account: null }, followedAt: 1 }))
    const written = writeFollows('links', { follows, groups: [] }, ({ channel }) =>
      channel.userId === 1 ? 'https://parti.com/x' : null,
    )
    expect(readFollows(written, NOW)).toMatchObject({ follows: [], texts: ['https://parti.com/x', '2'] })
  })

  test('of whatever kind is read without an error', () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((json) => `{"follows":[${json}]}`),
    )
    fc.assert(
      fc.property(any, (text) => {
        expect(readFollows(text, NOW).follows).toBeInstanceOf(Array)
      }),
    )
  })

  test('loses only the entries that make no sense', () => {
    const good: Follow = { channel: { userId: 7, name: 'DBR', account: null }, followedAt: 1 }
    const read = readFollows(JSON.stringify({ follows: [good, { odd: 'x'.repeat(200) }, '@dbr', 12, good] }), NOW)
    expect(read).toMatchObject({ follows: [good], texts: ['@dbr', '12'] })
    expect(read.unreadable).toEqual([{ number: 2, text: expect.stringMatching(/^\{"odd":"x+$/) }])
    expect(read.unreadable[0]?.text).toHaveLength(80)
    expect(readFollows('["@dbr"]', NOW).texts).toEqual(['@dbr'])
  })

  test('as a table may have its columns anywhere, under names written otherwise, and lack most of them', () => {
    const read = readFollows('Name,Note,USER ID\r\nDBR,hi,7\r\n,,\r\nBalthier,,\r\n,,x\r\n', NOW)
    expect(read.follows).toEqual([{ channel: { userId: 7, name: 'DBR', account: null }, followedAt: NOW, note: 'hi' }])
    expect(read.texts).toEqual(['Balthier', 'x'])
    expect(readFollows('platform,name\nparti,\n', NOW).unreadable).toEqual([{ number: 2, text: 'parti, ' }])
  })

  test('that is no table of ours is read line by line', () => {
    expect(readFollows('\uFEFFhttps://parti.com/a\r\n\r\nBalthier, GR\n@dbr\n@dbr\nx\u0000y', NOW)).toEqual({
      follows: [],
      groups: [],
      texts: ['https://parti.com/a', 'Balthier, GR', '@dbr'],
      unreadable: [{ number: 6, text: 'x\u0000y' }],
      leftOut: 0,
    })
  })

  test('leaves out what is too much to ask about', () => {
    const many = Array.from({ length: 1_003 }, (_, index) => `@a${index}`).join('\n')
    const { texts, leftOut } = readFollows(many, NOW)
    expect([texts.length, leftOut]).toEqual([1_000, 3])
  })
})

function files(content = '') {
  const list = createFollowList(memoryDocument(), createFakeClock(NOW))
  const begin = vi.fn<(texts: readonly string[]) => void>()
  const write = vi.fn<(file: string, text: string) => Promise<void>>(() => Promise.resolve())
  const askWhere = vi.fn<(name: string) => Promise<string | null>>(() => Promise.resolve('/x'))
  const dialogs = { askWhere, askWhich: vi.fn(() => Promise.resolve<string | null>('/y')) }
  const readText = vi.fn(() => Promise.resolve({ name: 'y', text: content }))
  const made = createFollowFiles({
    list,
    lines: { begin },
    linkOf: () => null,
    ...dialogs,
    write,
    readText,
    clock: createFakeClock(NOW),
  })
  return { ...dialogs, begin, list, made, readText, write }
}
describe('the files of the list', () => {
  const channel = { userId: 7, name: 'DBR', account: null }
  const content = JSON.stringify({ follows: [{ channel, followedAt: 1 }, '@dbr', null] })

  test.each(FILE_FORMS)('are named by the day and the form %s', async (form) => {
    const { made, askWhere } = files()
    expect(await made.export(form)).toEqual({ path: '/x' })
    expect(askWhere.mock.calls[0]?.[0]).toMatch(/^afterparti-follows-2026-11-23\.(?:json|csv|txt)$/)
  })

  test('that cannot be written are told of, and a change of mind writes nothing', async () => {
    const { made, askWhere, write } = files()
    write.mockRejectedValueOnce(new Error('ENOSPC'))
    await expect(made.export('csv')).rejects.toMatchObject({ code: 'storage-failed' })
    askWhere.mockResolvedValueOnce(null)
    expect(await made.export('csv')).toEqual({ path: null })
    expect(write).toHaveBeenCalledOnce()
  })

  test('change nothing before they are taken, and can be undone', async () => {
    const { made, list, begin } = files(content)
    const preview = await made.read()
    expect(preview).toMatchObject({ id: 1, fileName: 'y', fresh: 1, toAsk: 1, already: 0, unreadable: 1 })
    expect(list.follows.getState()).toEqual([])
    const { change } = made.take(1)
    expect(list.find(7)).toEqual({ channel, followedAt: 1 })
    expect(begin).toHaveBeenCalledExactlyOnceWith(['@dbr'])
    list.undo(change ?? 0)
    expect(list.follows.getState()).toEqual([])
  })

  test('leave alone who is followed already', async () => {
    const { made, list } = files(content)
    list.add({ ...channel, name: 'Mine' })
    expect(await made.read()).toMatchObject({ fresh: 0, already: 1 })
    expect(made.take(1)).toEqual({ change: null })
    expect(list.find(7)?.channel.name).toBe('Mine')
  })

  test('are taken only while they are the latest', async () => {
    const { made } = files(content)
    expect(() => made.take(1)).toThrow(expect.objectContaining({ code: 'nothing-to-import' }))
    await made.read()
    await made.read()
    expect(() => made.take(1)).toThrow(expect.objectContaining({ code: 'nothing-to-import' }))
  })

  test('that cannot be read are told of', async () => {
    const { made, readText, askWhich } = files()
    readText.mockRejectedValueOnce(new RangeError('the file is too big'))
    await expect(made.read()).rejects.toMatchObject({ code: 'file-unreadable' })
    askWhich.mockResolvedValueOnce(null)
    expect(await made.read()).toBeNull()
  })
})
