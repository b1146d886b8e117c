import { expect, it, onTestFinished } from 'vitest'
import type { ChatMessage, PinnedMessage } from '#shared/model/chat-message.ts'
import { createStore } from 'zustand/vanilla'
import { plainJudge, type Judge } from '../../src/main/chat/judge.ts'
import { linkOfRow } from '../../src/main/chat/link-of-row.ts'
import { openRoom, type RoomDeps } from '../../src/main/chat/room.ts'
import { UNTRIED } from '../../src/main/parti/supervised-socket.ts'
import { eventually } from '../eventually.ts'
import { createFakeClock } from '../fake-clock.ts'
import { entriesInOrder } from '../entries-in-order.ts'

const said = (chatId: number): ChatMessage => ({
  chatId,
  key: `p${chatId}`,
  userId: 7,
  userName: 'ann',
  content: { kind: 'text', text: `row ${chatId}` },
  at: chatId * 1000,
})

/** A room whose history and socket the test plays. */
function playedRoom(judge: Judge = plainJudge, pins: PinnedMessage[] = []) {
  const clock = createFakeClock(0)
  const rung: string[] = []
  const pages: ((page: ChatMessage[]) => void)[] = []
  const socket: { on?: Parameters<RoomDeps['listen']>[1]; status?: Parameters<RoomDeps['watchSocket']>[1] } = {}
  const room = openRoom(7, {
    api: {
      chatHistory: () => new Promise((resolve) => void pages.push(resolve)),
      pinnedMessages: () => Promise.resolve(pins),
    },
    listen(_userId, on) {
      socket.on = on
      return () => undefined
    },
    watchSocket(_userId, onStatus) {
      socket.status = onStatus
      return () => undefined
    },
    channelOf: () => Promise.resolve(null),
    keeper: { recall: () => Promise.resolve({ rows: [], spans: [] }), keep: () => undefined, keepPin: () => undefined },
    judge: createStore<Judge>(() => judge),
    onRing: (_userId, { message }) => rung.push(message.key),
    clock,
    random: () => 0,
  })
  onTestFinished(room.close)
  const shown = (): string =>
    entriesInOrder(room.timeline)
      .map((entry) => (entry.kind === 'gap' ? '…' : entry.message.key))
      .join(' ')
  return {
    room,
    clock,
    rung,
    shown,
    reopen() {
      socket.status?.({ ...UNTRIED, state: 'open' })
      socket.on?.onOpen()
    },
    hear: (chatId: number) => socket.on?.onValue(said(chatId)),
    /** The next question for history that was not answered yet. */
    async answer(...ids: number[]) {
      await eventually(() => expect(pages.length).toBeGreaterThan(0))
      pages.shift()?.(ids.map(said).toReversed())
      await eventually(() => expect(room.state.getState().checkedAt).not.toBeNull())
    },
  }
}

it('does not take a page that was asked for under an earlier socket for the beginning of the present one', async () => {
  const { reopen, hear, answer, shown } = playedRoom()
  reopen()
  // What was said while the socket was cut, number 3, is on no page yet.
  reopen()
  await answer(1, 2)
  hear(4)
  expect(shown()).toBe('p1 p2 … p4')
  // The opening in between asked for a page of its own.
  await answer(1, 2, 3, 4)
  await eventually(() => expect(shown()).toContain('p3'))
})

it('says that rows came in where a gap was, for a while', async () => {
  const { reopen, hear, answer, shown, clock } = playedRoom()
  reopen()
  await answer(1, 2)
  reopen()
  hear(5)
  expect(shown()).toBe('p1 p2 … p5')
  await answer(2, 3, 5)
  await eventually(() => expect(shown()).toBe('p1 p2 … p3 p5'))
  clock.advance(8000)
  expect(shown()).toBe('p1 p2 p3 p5')
})

/** Marks what ends with 1. */
const ringsForOnes: Judge = ({ content }) => ({
  mark: content.kind === 'text' && content.text.endsWith('1') ? { colour: 'amber', rings: true } : null,
  isIgnored: false,
})

it('rings for a row that is marked so and new, and for none of an old page', async () => {
  const { reopen, hear, answer, rung, clock } = playedRoom(ringsForOnes)
  clock.jump(130_000)
  reopen()
  await answer(1, 101)
  hear(110)
  hear(111)
  hear(111)
  expect(rung).toEqual(['p101', 'p111'])
})

it('shows nothing pinned that was forgotten, and does not take it again', async () => {
  const pin = { label: null, message: said(1) }
  const { room, reopen, answer, clock, hear } = playedRoom(plainJudge, [pin])
  const shownPin = () => room.state.getState().pinned?.message.key
  reopen()
  await answer(1, 2)
  await eventually(() => expect(shownPin()).toBe('p1'))
  room.forget(8)
  expect(shownPin()).toBe('p1')
  room.forget(null)
  expect(shownPin()).toBeUndefined()
  clock.advance(300_000)
  await answer(1, 2, 3)
  hear(4)
  expect(shownPin()).toBeUndefined()
})

it('knows the links of what is pinned, though no row says it', async () => {
  const content = { kind: 'text', text: 'songs: https://example.com/songs' } as const
  const { room, reopen, answer } = playedRoom(plainJudge, [{ label: null, message: { ...said(1), content } }])
  const urlOf = (key: string, link: number) => linkOfRow({ find: () => room }, 7, key, link)
  expect(() => urlOf('p1', 0)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  reopen()
  await answer()
  await eventually(() => expect(room.state.getState().pinned).not.toBeNull())
  expect(room.state.getState().pinned?.links).toEqual([{ start: 7, end: 32, host: 'example.com' }])
  expect(urlOf('p1', 0)).toBe('https://example.com/songs')
  for (const [key, link] of [
    ['p1', 1],
    ['p2', 0],
  ] as const) {
    expect(() => urlOf(key, link)).toThrow(expect.objectContaining({ code: 'forbidden' }))
  }
})
