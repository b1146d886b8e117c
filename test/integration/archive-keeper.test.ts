import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { createChatWriter } from '../../src/main/archive/chat-writer.ts'
import { createArchiveKeeper } from '../../src/main/chat/archive-keeper.ts'
import { chatRow } from '../../src/main/chat/chat-row.ts'
import { plainJudge } from '../../src/main/chat/judge.ts'
import { createTimeline, type Timeline } from '../../src/main/chat/timeline.ts'
import { entriesInOrder } from '../entries-in-order.ts'
import { openTestArchive } from './archive-fixture.ts'

const ROOM = 353_044
const BEGIN_MS = Date.UTC(2026, 10, 23, 20, 0, 0)

const said = (chatId: number): ChatMessage => ({
  chatId,
  key: `p${chatId}`,
  userId: 7,
  userName: 'ann',
  content: { kind: 'text', text: `row ${chatId}` },
  at: BEGIN_MS + chatId * 1000,
})
const unnumbered = (second: number): ChatMessage => ({ ...said(second), chatId: null, key: `l${second}` })
const rowOf = (message: ChatMessage, order: number) => chatRow(message, order, plainJudge(message))
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n)

/** A run of the app over the archive at `file`. */
function run(file: string) {
  const { archive, clock } = openTestArchive(file)
  const writer = createChatWriter({ chat: archive.chat, clock, random: () => 0, onKeeping: () => undefined })
  const keeper = createArchiveKeeper({ chat: archive.chat, writer, clock })
  return {
    keeper,
    /** Forgets the room as the app does. */
    async forget() {
      keeper.forgetRoom(ROOM)
      await writer.forget({ roomId: ROOM })
      await archive.chat.forgetChannel(ROOM)
    },
    async end() {
      await writer.flush()
      await archive.close()
    },
  }
}

const makeFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'keeper-')), 'archive.db')

/** What the next run shows of the room: rows by their number or second, `…` for a gap. */
async function shown(file: string): Promise<string> {
  const { keeper, end } = run(file)
  onTestFinished(end)
  const { rows, spans } = await keeper.recall(ROOM)
  const timeline: Timeline = createTimeline(5000)
  timeline.addKept(rows, spans)
  return entriesInOrder(timeline)
    .map((entry) => (entry.kind === 'gap' ? '…' : textOf(entry.message)))
    .join(' ')
}
const textOf = ({ content }: ChatMessage): string => (content.kind === 'text' ? content.text.slice(4) : '')

/** A run that sees the rows up to a number, with none missing between them. */
async function keepWhole(file: string, to: number): Promise<void> {
  const { keeper, end } = run(file)
  await keeper.recall(ROOM)
  keeper.keep(
    ROOM,
    numbers(1, to).map((id) => rowOf(said(id), id)),
    [{ from: 1, to }],
  )
  await end()
}

describe('a room that is kept', () => {
  it('comes back with its rows and its gaps', async () => {
    const file = makeFile()
    const first = run(file)
    await first.keeper.recall(ROOM)
    first.keeper.keep(
      ROOM,
      [1, 2, 5, 6].map((id) => rowOf(said(id), id)),
      [
        { from: 1, to: 2 },
        { from: 5, to: 6 },
      ],
    )
    await first.end()
    expect(await shown(file)).toBe('1 2 … 5 6')
  })

  it('forgets no span of rows that are in memory no more', async () => {
    const file = makeFile()
    await keepWhole(file, 9)
    const second = run(file)
    await second.keeper.recall(ROOM)
    second.keeper.keep(ROOM, [rowOf(said(20), 20)], [{ from: 20, to: 20 }])
    // As when the rows before have been dropped for their age.
    second.keeper.keep(ROOM, [rowOf(said(21), 21)], [{ from: 20, to: 21 }])
    await second.end()
    expect(await shown(file)).toBe('1 2 3 4 5 6 7 8 9 … 20 21')
  })

  it('keeps its spans also where rows came before the archive told of them', async () => {
    const file = makeFile()
    await keepWhole(file, 3)
    const second = run(file)
    second.keeper.keep(ROOM, [rowOf(said(9), 9)], [{ from: 9, to: 9 }])
    await second.keeper.recall(ROOM)
    second.keeper.keep(ROOM, [rowOf(said(10), 10)], [{ from: 9, to: 10 }])
    await second.end()
    expect(await shown(file)).toBe('1 2 3 … 9 10')
  })

  it('draws no gap between rows of which nobody told numbers', async () => {
    const file = makeFile()
    const first = run(file)
    await first.keeper.recall(ROOM)
    first.keeper.keep(
      ROOM,
      [1, 2, 3].map((second) => rowOf(unnumbered(second), second / 4096)),
      [],
    )
    await first.end()
    expect(await shown(file)).toBe('1 2 3')
  })

  it('remembers what was removed', async () => {
    const file = makeFile()
    const first = run(file)
    await first.keeper.recall(ROOM)
    first.keeper.keep(ROOM, [rowOf(said(1), 1)], [{ from: 1, to: 1 }])
    first.keeper.keep(ROOM, [{ ...rowOf(said(1), 1), removedAt: BEGIN_MS }], [{ from: 1, to: 1 }])
    await first.end()
    const { keeper, end } = run(file)
    onTestFinished(end)
    const { rows } = await keeper.recall(ROOM)
    expect(rows).toMatchObject([{ order: 1, removedAt: BEGIN_MS }])
  })

  it.each(['asked for before', 'asked for after', 'known'])(
    'forgets what was proven of a room: %s',
    async (spansAre) => {
      const file = makeFile()
      await keepWhole(file, 9)
      const second = run(file)
      if (spansAre === 'known') await second.keeper.recall(ROOM)
      if (spansAre === 'asked for before') second.keeper.keep(ROOM, [rowOf(said(20), 20)], [{ from: 20, to: 20 }])
      const forgotten = second.forget()
      if (spansAre === 'asked for after') second.keeper.keep(ROOM, [rowOf(said(20), 20)], [{ from: 20, to: 20 }])
      await forgotten
      second.keeper.keep(ROOM, [rowOf(said(21), 21)], [{ from: 21, to: 21 }])
      await second.end()
      const { keeper, end } = run(file)
      onTestFinished(end)
      const { spans } = await keeper.recall(ROOM)
      expect(spans.length).toBeGreaterThan(0)
      expect(spans.filter(({ from }) => from < 20)).toEqual([])
    },
  )
})
