import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ChatEntry } from '#shared/model/chat-entry.ts'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { createTimeline } from '../../src/main/chat/timeline.ts'
import { entriesInOrder } from '../entries-in-order.ts'

/** A step of a site, a socket, and a client that asks for history. */
type Step =
  | { do: 'say'; apart: number }
  | { do: 'remove'; which: number }
  | { do: 'open' }
  | { do: 'close' }
  /** The next frame arrives, perhaps twice, perhaps after the one that was sent later. */
  | { do: 'deliver'; twice: boolean }
  | { do: 'ask'; length: number }
  | { do: 'answer'; which: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('say' as const), apart: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ do: 'open' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'close' as const }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('deliver' as const), twice: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('ask' as const), length: fc.integer({ min: 0, max: 6 }) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('answer' as const), which: fc.nat() }) },
)

interface Page {
  ids: number[]
  /** The socket that was open when it was asked for; 0 for none. */
  socket: number
}

/**
 * The site, and what a client with unlimited patience could prove: `isProven[n]` says that no row can be missing between
 * the numbers n and n + 1.
 */
class Site {
  readonly said = new Set<number>()
  readonly removed = new Set<number>()
  readonly seen = new Set<number>()
  /** Rows that the latest page around them lacked. */
  readonly missed = new Set<number>()
  readonly isProven: boolean[] = []
  last = 0
  socket = 0
  sockets = 0
  underway: number[] = []
  /** Where the present socket is whole from, and up to which row it was heard. */
  wholeFrom = Infinity
  heardTo = -Infinity
  readonly asked: Page[] = []

  prove(from: number, to: number): void {
    for (let number = from; number < to; number++) this.isProven[number] = true
  }
  proveSocket(): void {
    this.prove(this.wholeFrom, this.heardTo)
  }
  page(length: number): number[] {
    const shown = [...this.said].filter((id) => !this.removed.has(id))
    return length === 0 ? [] : shown.slice(-length)
  }
  /** Whether nothing can be missing between two numbers. */
  isWhole(from: number, to: number): boolean {
    for (let number = from; number < to; number++) {
      // A row that was seen stands between, so it is no hole.
      if (this.isProven[number] !== true && to - from > 1) return false
    }
    return true
  }
}

const said = (chatId: number): ChatMessage => ({
  chatId,
  key: `p${chatId}`,
  userId: 1,
  userName: 'ann',
  content: { kind: 'text', text: `row ${chatId}` },
  at: chatId * 1000,
})

it('has each row once and in order, and a gap exactly where nothing proves that none is missing', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 120, size: 'max' }), (steps) => {
      const site = new Site()
      const timeline = createTimeline(100_000)

      const run: { [Do in Step['do']]: (now: Extract<Step, { do: Do }>) => void } = {
        say({ apart }) {
          site.last += apart
          site.said.add(site.last)
          if (site.socket !== 0) site.underway.push(site.last)
        },
        remove({ which }) {
          if (site.said.size > 0) site.removed.add([...site.said][which % site.said.size]!)
        },
        open() {
          site.socket = site.sockets += 1
          site.underway = []
          site.wholeFrom = Infinity
          site.heardTo = -Infinity
          timeline.beginSession()
        },
        close() {
          site.socket = 0
          site.underway = []
        },
        deliver({ twice }) {
          const id = site.underway.shift()
          if (id === undefined) return
          site.wholeFrom = Math.min(site.wholeFrom, id)
          site.heardTo = Math.max(site.heardTo, id)
          site.proveSocket()
          site.seen.add(id)
          for (let time = 0; time < (twice ? 2 : 1); time++) timeline.addLive(said(id))
        },
        ask({ length }) {
          site.asked.push({ ids: site.page(length), socket: site.socket })
        },
        answer({ which }) {
          const [page] = site.asked.splice(which % Math.max(1, site.asked.length), 1)
          if (page === undefined) return
          const { ids, socket } = page
          const isAfterOpen = socket !== 0 && socket === site.sockets
          timeline.addPage(ids.map(said).toReversed(), isAfterOpen, 1)
          if (ids.length === 0) return
          for (const id of ids) site.seen.add(id)
          for (const id of site.seen) {
            if (ids.includes(id)) site.missed.delete(id)
            else if (id > ids[0]! && id < ids.at(-1)!) site.missed.add(id)
          }
          site.prove(ids[0]!, ids.at(-1)!)
          if (isAfterOpen) site.wholeFrom = Math.min(site.wholeFrom, ids.at(-1)!)
          site.proveSocket()
        },
      }

      for (const now of steps) (run[now.do] as (now: Step) => void)(now)
      timeline.forgetFilled()

      const entries = entriesInOrder(timeline)
      const rows = entries.filter((entry): entry is Extract<ChatEntry, { kind: 'row' }> => entry.kind === 'row')
      const ids = rows.map(({ message }) => message.chatId!)
      expect(ids).toEqual([...site.seen].toSorted((a, b) => a - b))

      const shape = entries.map((entry) => (entry.kind === 'gap' ? '…' : String(entry.message.chatId)))
      const expected = ids.flatMap((id, index) => {
        const before = ids[index - 1]
        return before === undefined || site.isWhole(before, id) ? [String(id)] : ['…', String(id)]
      })
      expect(shape).toEqual(expected)

      const removed = rows.filter(({ removedAt }) => removedAt !== null).map(({ message }) => message.chatId!)
      expect(removed).toEqual([...site.missed].toSorted((a, b) => a - b))

      // Nothing that the site still shows lies between two rows without a gap.
      for (const [index, id] of ids.entries()) {
        const before = ids[index - 1]
        if (before === undefined || !site.isWhole(before, id)) continue
        const missing = [...site.said].filter((other) => other > before && other < id && !site.removed.has(other))
        expect(missing).toEqual([])
      }
    }),
    { numRuns: 1000 },
  )
})
