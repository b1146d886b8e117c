import { describe, expect, it } from 'vitest'
import { forgottenKey } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { createTimeline, type Timeline } from '../../src/main/chat/timeline.ts'
import { entriesInOrder } from '../entries-in-order.ts'

const NOW = 1_000_000
const [ANN, BEA] = [7, 8]

const said = (chatId: number, userId = ANN): ChatMessage => ({
  chatId,
  key: `p${chatId}`,
  userId,
  userName: 'somebody',
  content: { kind: 'text', text: `row ${chatId}` },
  at: chatId * 1000,
})
const unnumbered = (second: number): ChatMessage => ({ ...said(second), chatId: null, key: `l${second}` })
const kept = (...messages: ChatMessage[]) =>
  messages.map((message) => ({ message, order: message.chatId ?? 0, removedAt: null }))

/** Rows by their number or key, `…` for a gap. */
const shown = (timeline: Timeline): string =>
  entriesInOrder(timeline)
    .map((entry) => (entry.kind === 'gap' ? '…' : (entry.message.chatId ?? entry.message.key)))
    .join(' ')

/** Rows 1 to 3 and, after a gap, 5 and 6 of a socket that is open; Bea wrote 2 and 6. */
function timelineWithGap() {
  const timeline = createTimeline(100)
  timeline.addPage([said(3), said(2, BEA), said(1)], false, NOW)
  timeline.beginSession()
  timeline.addLive(said(5))
  timeline.addLive(said(6, BEA))
  const told: string[][] = []
  timeline.subscribe((keys) => told.push([...keys]))
  return { timeline, told }
}

describe('a room that was forgotten', () => {
  it('is empty, says so once, and proves nothing of what was', () => {
    const { timeline, told } = timelineWithGap()
    timeline.forget(null)
    expect(shown(timeline)).toBe('')
    expect(timeline.spans()).toEqual([])
    expect(told).toEqual([[forgottenKey(null), 'g3']])
    expect(timeline.get(forgottenKey(null))).toEqual({ kind: 'forgotten', userId: null, upTo: 6, at: 6000 })
    expect([...timeline.entries()].map(([key]) => key)).toEqual([forgottenKey(null)])
  })

  it('goes on with what is said from then on, without a gap before it', () => {
    const { timeline } = timelineWithGap()
    timeline.forget(null)
    timeline.addLive(said(7))
    timeline.addPage([said(8), said(7), said(6, BEA), said(5), said(4), said(3)], true, NOW)
    expect(shown(timeline)).toBe('7 8')
    expect(timeline.spans()).toEqual([{ from: 7, to: 8 }])
  })

  it('does not come back from history, the socket, or an archive that was asked before', () => {
    const { timeline } = timelineWithGap()
    timeline.forget(null)
    expect(timeline.addPage([said(6, BEA), said(5)], true, NOW)).toEqual([])
    expect(timeline.addLive(said(6, BEA))).toBeNull()
    timeline.addKept(kept(said(1), said(2, BEA)), [{ from: 1, to: 2 }])
    expect(shown(timeline)).toBe('')
    expect(timeline.spans()).toEqual([])
  })

  it('does not come back where it was forgotten before anything was known of it', () => {
    const timeline = createTimeline(100)
    timeline.forget(null)
    timeline.addKept(kept(said(1)), [{ from: 1, to: 1 }])
    expect(shown(timeline)).toBe('')
  })

  it('is known by its times where rows have no numbers', () => {
    const timeline = createTimeline(100)
    timeline.addLive(unnumbered(5))
    timeline.forget(null)
    timeline.addPage([unnumbered(7), unnumbered(5), unnumbered(4), said(3)], false, NOW)
    expect(shown(timeline)).toBe('l7')
  })
})

describe('a person who was forgotten', () => {
  it('is gone, and everything else stands as it stood, with its gaps', () => {
    const { timeline, told } = timelineWithGap()
    const spans = timeline.spans()
    timeline.forget(BEA)
    expect(shown(timeline)).toBe('1 3 … 5')
    expect(timeline.spans()).toEqual(spans)
    expect(told).toEqual([[forgottenKey(BEA)]])
  })

  it('is not taken from the next page of history, and nobody else counts as removed for it', () => {
    const { timeline } = timelineWithGap()
    timeline.forget(BEA)
    timeline.addPage([said(6, BEA), said(5), said(4, BEA), said(3), said(2, BEA)], true, NOW)
    timeline.forgetFilled()
    expect(shown(timeline)).toBe('1 3 5')
    expect(timeline.rows().map(({ removedAt }) => removedAt)).toEqual([null, null, null])
  })

  it('still proves with their rows that nothing is missing', () => {
    const { timeline } = timelineWithGap()
    timeline.forget(ANN)
    timeline.forget(BEA)
    timeline.addPage([said(7), said(6, BEA), said(5), said(3)], true, NOW)
    timeline.forgetFilled()
    expect(shown(timeline)).toBe('7')
    expect(timeline.spans()).toEqual([{ from: 1, to: 7 }])
  })

  it('is shown with what they say later', () => {
    const { timeline } = timelineWithGap()
    timeline.forget(BEA)
    timeline.addLive(said(7, BEA))
    expect(shown(timeline)).toBe('1 3 … 5 7')
    timeline.forget(BEA)
    timeline.addPage([said(7, BEA), said(5)], true, NOW)
    expect(shown(timeline)).toBe('1 3 … 5')
  })

  it('does not come with an archive that was asked before', () => {
    const timeline = createTimeline(100)
    timeline.forget(BEA)
    timeline.addKept(kept(said(1), said(2, BEA), said(3)), [{ from: 1, to: 3 }])
    expect(shown(timeline)).toBe('1 3')
  })

  it('moves the times of a gap that stood beside them', () => {
    const { timeline, told } = timelineWithGap()
    timeline.forget(ANN)
    expect(timeline.get('g3')).toMatchObject({ from: 2000, to: 6000 })
    expect(told).toEqual([[forgottenKey(ANN), 'g3']])
  })
})
