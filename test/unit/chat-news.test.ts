import { describe, expect, it } from 'vitest'
import { gapKey } from '#shared/model/chat-entry.ts'
import type { LogItem } from '../../src/renderer/chat/entry-log.ts'
import { gapNews, rowNews } from '../../src/renderer/chat/news.ts'
import { chatGap, chatRowOf } from './chat-samples.ts'

const rows = (...orders: number[]): LogItem[] =>
  orders.map((order) => ({ key: `p${order}`, order, entry: chatRowOf({ order, text: `row ${order}` }) }))
/** A gap from one row to another. */
const gap = (after: number, until: number, filledBy: number | null = null): LogItem => ({
  key: gapKey(after),
  order: after + 0.5,
  entry: chatGap({ order: after + 0.5, until, filledBy }),
})

describe('new rows', () => {
  it('are read where they are few, and counted where they are many', () => {
    expect(rowNews(rows(1), rows(1))).toBe('')
    expect(rowNews(rows(1), rows(1, 2, 3))).toBe('Ann: row 2. Ann: row 3')
    expect(rowNews(rows(1), rows(1, 2, 3, 4))).toBe('3 messages more')
    expect(rowNews([], rows(1))).toBe('Ann: row 1')
  })

  it('are not those that fill a gap, or are ignored', () => {
    const ignored: LogItem = { key: 'p9', order: 9, entry: chatRowOf({ order: 9, isIgnored: true }) }
    expect(rowNews(rows(1, 5), [...rows(1, 2, 3, 5), ignored])).toBe('')
  })
})

describe('gaps', () => {
  const [whole, torn] = [rows(1, 2), [...rows(1, 2), gap(2, 8), ...rows(8)]]

  it('are told when they come with a new row, and once', () => {
    expect(gapNews(whole, torn)).toBe('Messages may be missing here')
    expect(gapNews(torn, torn)).toBe('')
    expect(gapNews(torn, [...torn, ...rows(9)])).toBe('')
  })

  it('are counted where several come', () => {
    expect(gapNews(whole, [...torn, gap(8, 20), ...rows(20)])).toBe('Messages may be missing in 2 places')
  })

  it('are told when they are filled, and once', () => {
    const filled = [...rows(1, 2), gap(2, 8, 3), ...rows(4, 5, 6, 8)]
    expect(gapNews(torn, filled)).toBe('Missing messages filled in: 3')
    expect(gapNews(filled, filled)).toBe('')
    expect(gapNews(filled, rows(1, 2, 4, 5, 6, 8))).toBe('')
    expect(gapNews(torn, [...rows(1, 2), gap(2, 8, 0), ...rows(8)])).toBe('Nothing was missing after all')
  })

  it('that came and went between two looks are told where they brought something', () => {
    expect(gapNews(whole, [...rows(1, 2), gap(2, 8, 1), ...rows(4, 8)])).toBe('Missing messages filled in: 1')
    expect(gapNews(whole, [...rows(1, 2), gap(2, 8, 0), ...rows(8)])).toBe('')
  })

  it('are told as one where some come while others go', () => {
    const both = [...rows(1, 2), gap(2, 8, 1), ...rows(4, 8), gap(8, 20), ...rows(20)]
    expect(gapNews(torn, both)).toBe('Messages may be missing here. Missing messages filled in: 1')
  })

  it('are not told anew where they are filled in part, or an older one comes to light', () => {
    expect(gapNews(torn, [...rows(1, 2), gap(2, 4), ...rows(4), gap(4, 8), ...rows(8)])).toBe('')
    expect(gapNews(whole, [gap(-5, 1), ...whole])).toBe('')
  })

  it('that are forgotten go without a word', () => {
    expect(gapNews(torn, rows(9))).toBe('')
  })
})
