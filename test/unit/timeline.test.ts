import { describe, expect, it } from 'vitest'
import { isGapKey, type ChatGap } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { createTimeline, type Timeline } from '../../src/main/chat/timeline.ts'
import { entriesInOrder } from '../entries-in-order.ts'

const NOW = 1_000_000

const said = (chatId: number, text = `row ${chatId}`): ChatMessage => ({
  chatId,
  key: `p${chatId}`,
  userId: 7,
  userName: 'ann',
  content: { kind: 'text', text },
  at: chatId * 1000,
})

let locals = 0
const unnumbered = (second: number, text: string): ChatMessage => ({
  ...said(1, text),
  chatId: null,
  key: `l${(locals += 1)}`,
  at: second * 1000,
})

const page = (...ids: number[]): ChatMessage[] => ids.map((id) => said(id)).toReversed()

/** Rows by their number or text, `…` for a gap, `+2` for one that two rows filled. */
const shown = (timeline: Timeline): string =>
  entriesInOrder(timeline)
    .map((entry) => {
      if (entry.kind === 'gap') return entry.filledBy === null ? '…' : `+${entry.filledBy}`
      const { message, removedAt } = entry
      const name = message.chatId ?? (message.content.kind === 'text' ? message.content.text : '')
      return removedAt === null ? String(name) : `-${name}`
    })
    .join(' ')

describe('a timeline', () => {
  it('joins history and the socket that was open before it was asked for', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    timeline.addLive(said(50))
    timeline.addPage(page(20, 30, 40), true, NOW)
    expect(shown(timeline)).toBe('20 30 40 50')
  })

  it('does not join them where the socket came later, unless they overlap', () => {
    const timeline = createTimeline(100)
    timeline.addPage(page(20, 30), false, NOW)
    timeline.beginSession()
    timeline.addLive(said(50))
    expect(shown(timeline)).toBe('20 30 … 50')
    timeline.addPage(page(30, 40, 50), true, NOW)
    expect(shown(timeline)).toBe('20 30 +1 40 50')
    timeline.forgetFilled()
    expect(shown(timeline)).toBe('20 30 40 50')
  })

  it('joins neighbours in number, because nothing can lie between them', () => {
    const timeline = createTimeline(100)
    timeline.addPage(page(1, 2), false, NOW)
    timeline.beginSession()
    timeline.addLive(said(3))
    expect(shown(timeline)).toBe('1 2 3')
  })

  it('draws a gap with its times where history does not reach back', () => {
    const timeline = createTimeline(100)
    timeline.addPage(page(10, 11), false, NOW)
    timeline.beginSession()
    timeline.addPage(page(30, 31), true, NOW)
    expect(shown(timeline)).toBe('10 11 … 30 31')
    const gap = entriesInOrder(timeline).find((entry): entry is ChatGap => entry.kind === 'gap')
    expect(gap).toMatchObject({ from: 11_000, to: 30_000 })
  })

  it('does not trust a page that begins behind what the socket has brought so far', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    timeline.addLive(said(10))
    timeline.addPage(page(20, 21), true, NOW)
    expect(shown(timeline)).toBe('10 … 20 21')
    timeline.addLive(said(21))
    expect(shown(timeline)).toBe('10 +0 20 21')
  })

  it('marks what the site does not show any more, and takes it back', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    for (const id of [1, 2, 3]) timeline.addLive(said(id))
    expect(
      timeline.addPage(page(1, 3), true, NOW).map(({ message, removedAt }) => [message.chatId, removedAt]),
    ).toEqual([[2, NOW]])
    expect(shown(timeline)).toBe('1 -2 3')
    timeline.addPage(page(1, 2, 3), true, NOW)
    expect(shown(timeline)).toBe('1 2 3')
  })

  it('says nothing of rows outside the span of a page', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    for (const id of [1, 2, 3, 4]) timeline.addLive(said(id))
    timeline.addPage(page(2, 3), true, NOW)
    expect(shown(timeline)).toBe('1 2 3 4')
  })

  it('takes in what the socket never brought', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    for (const id of [1, 5]) timeline.addLive(said(id))
    timeline.addPage(page(1, 3, 5), true, NOW)
    expect(shown(timeline)).toBe('1 3 5')
  })

  it('goes on from what was kept, with the gaps that were kept', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    timeline.addLive(said(40))
    const kept = [1, 2, 3, 10].map((id) => ({ message: said(id), order: id, removedAt: null }))
    timeline.addKept(kept, [
      { from: -5, to: 3 },
      { from: 10, to: 10 },
    ])
    expect(shown(timeline)).toBe('1 2 3 … 10 … 40')
    timeline.addPage(page(10, 20, 40), true, NOW)
    expect(shown(timeline)).toBe('1 2 3 … 10 +1 20 40')
  })

  it('keeps only the newest rows, and what is known of their completeness', () => {
    const timeline = createTimeline(10)
    const told: string[] = []
    timeline.subscribe((keys) => told.push(...keys))
    timeline.addPage(page(1, 2), false, NOW)
    timeline.beginSession()
    for (let id = 11; id <= 30; id++) timeline.addLive(said(id))
    expect(timeline.rows().length).toBeLessThanOrEqual(11)
    expect(shown(timeline)).not.toContain('…')
    expect(timeline.spans()).toHaveLength(1)
    // A row that is dropped for its age is not told: who reads it keeps it.
    expect(told.filter((key) => !isGapKey(key))).toHaveLength(22)
  })

  it('marks and hides as the rules say, also what is there when they change', () => {
    let hidden = 2
    const timeline = createTimeline(100, ({ chatId }) => ({ mark: null, isIgnored: chatId === hidden }))
    const told: string[] = []
    timeline.addPage(page(1, 2, 3), false, NOW)
    timeline.subscribe((keys) => told.push(...keys))
    hidden = 3
    timeline.judgeAgain()
    expect(told).toEqual(['p2', 'p3'])
    expect(timeline.rows().map(({ isIgnored }) => isIgnored)).toEqual([false, false, true])
  })

  it('tells every row once, also where it comes twice', () => {
    const timeline = createTimeline(100)
    const told: string[] = []
    timeline.subscribe((keys) => told.push(...keys))
    timeline.beginSession()
    timeline.addLive(said(1))
    expect(timeline.addLive(said(1))).toBeNull()
    timeline.addPage([said(1), said(1)], true, NOW)
    expect(told).toEqual(['p1'])
  })
})

describe('rows without a number', () => {
  it('are in a page what they were live, each once', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    timeline.addLive(unnumbered(1, 'a'))
    timeline.addLive(unnumbered(2, 'hi'))
    timeline.addLive(unnumbered(2, 'hi'))
    timeline.addPage([unnumbered(3, 'b'), unnumbered(2, 'hi'), unnumbered(2, 'hi'), unnumbered(1, 'a')], true, NOW)
    expect(shown(timeline)).toBe('a hi hi b')
    timeline.addPage([unnumbered(3, 'b'), unnumbered(2, 'hi'), unnumbered(2, 'hi'), unnumbered(1, 'a')], true, NOW)
    expect(shown(timeline)).toBe('a hi hi b')
  })

  it('leave a gap where a page shares none with what was there', () => {
    const timeline = createTimeline(100)
    timeline.addPage([unnumbered(2, 'b'), unnumbered(1, 'a')], false, NOW)
    timeline.addPage([unnumbered(9, 'z'), unnumbered(8, 'y')], false, NOW)
    expect(shown(timeline)).toBe('a b … y z')
    timeline.addPage([unnumbered(8, 'y'), unnumbered(5, 'm'), unnumbered(2, 'b')], false, NOW)
    expect(shown(timeline)).toBe('a b +1 m y z')
  })

  it('are the same as rows of a page that have one', () => {
    const timeline = createTimeline(100)
    timeline.beginSession()
    timeline.addLive(unnumbered(4, 'row 4'))
    timeline.addPage([{ ...said(4), at: 4000 }], true, NOW)
    expect(shown(timeline)).toBe('row 4')
  })
})
