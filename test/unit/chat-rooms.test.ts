import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { plainJudge, type Judge } from '../../src/main/chat/judge.ts'
import { createRooms } from '../../src/main/chat/rooms.ts'
import type { RoomDeps } from '../../src/main/chat/room.ts'
import { UNTRIED } from '../../src/main/parti/supervised-socket.ts'
import { createFakeClock } from '../fake-clock.ts'

function rooms() {
  const clock = createFakeClock(0)
  const listening = new Set<number>()
  const sockets = new Map<number, Parameters<RoomDeps['listen']>[1]>()
  const made = createRooms({
    api: { chatHistory: () => Promise.resolve([]), pinnedMessages: () => Promise.resolve([]) },
    listen(userId, on) {
      sockets.set(userId, on)
      listening.add(userId)
      return () => void listening.delete(userId)
    },
    watchSocket(_userId, onStatus) {
      onStatus(UNTRIED)
      return () => undefined
    },
    channelOf: () => Promise.resolve(null),
    keeper: { recall: () => Promise.resolve({ rows: [], spans: [] }), keep: vi.fn(), keepPin: vi.fn() },
    judge: createStore<Judge>(() => plainJudge),
    onRing: () => undefined,
    clock,
    random: () => 0,
  })
  const isRecording = (userId: number) => made.find(userId)?.state.getState().isRecording
  /** Somebody says something in a room. */
  const hear = (room: number, chatId: number, userId: number): void =>
    sockets.get(room)?.onValue({
      chatId,
      key: `p${chatId}`,
      userId,
      userName: 'ann',
      content: { kind: 'text', text: 'hello' },
      at: chatId * 1000,
    })
  const shown = (room: number) =>
    made
      .find(room)
      ?.timeline.rows()
      .map(({ order }) => order)
  return { clock, listening, made, isRecording, hear, shown }
}

test('a room is kept up while it is recorded, and says so', () => {
  const { clock, listening, made, isRecording } = rooms()
  const end = made.record(7)
  clock.advance(60_000)
  expect([...listening]).toEqual([7])
  expect(isRecording(7)).toBe(true)
  end()
  expect(isRecording(7)).toBe(false)
  clock.advance(9_999)
  expect([...listening]).toEqual([7])
  clock.advance(1)
  expect([...listening]).toEqual([])
  expect(made.find(7)).toBeUndefined()
})

test('a reader and a recording keep the same room up, whichever ends first', () => {
  const { clock, listening, made, isRecording } = rooms()
  const endReading = made.room({ userId: 7 }).subscribe(vi.fn())
  const endRecording = made.record(7)
  endRecording()
  endRecording()
  clock.advance(60_000)
  expect([...listening]).toEqual([7])
  expect(isRecording(7)).toBe(false)
  const again = made.record(7)
  endReading()
  clock.advance(60_000)
  expect([...listening]).toEqual([7])
  again()
  clock.advance(10_000)
  expect([...listening]).toEqual([])
})

test('a room is forgotten alone, a person in every room', () => {
  const { made, hear, shown } = rooms()
  const rows: [room: number, chatId: number, userId: number][] = [
    [7, 1, 20],
    [7, 2, 30],
    [8, 3, 20],
    [8, 4, 30],
  ]
  for (const room of [7, 8]) made.record(room)
  for (const row of rows) hear(...row)
  made.forget({ userId: 20 })
  expect([shown(7), shown(8)]).toEqual([[2], [4]])
  made.forget({ roomId: 7 })
  made.forget({ roomId: 9 })
  expect([shown(7), shown(8)]).toEqual([[], [4]])
})

test('the more chats are open, the longer their rows may wait for a window that is not in use', () => {
  const { made, hear } = rooms()
  const heard: [room: number, patienceMs: number | undefined][] = []
  const read = (userId: number) =>
    made.entries({ userId }).subscribe((_keys, patienceMs) => heard.push([userId, patienceMs]))
  read(7)
  const close = read(8)
  made.room({ userId: 8 }).subscribe(() => undefined)
  made.record(9)
  hear(7, 1, 1)
  hear(8, 1, 1)
  close()
  close()
  hear(7, 2, 1)
  expect(heard).toEqual([
    [7, 100],
    [8, 100],
    [7, 50],
  ])
})
