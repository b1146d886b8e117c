import { BridgeError } from '#shared/bridge/errors.ts'
import type { Clock } from '#shared/clock.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { FollowLine, LineOutcome } from '#shared/model/follow-line.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** Follows several channels by a line of text each, one after the other. */
export interface FollowLines {
  /** The present set, keyed by the number of the line; empty where there is none. */
  lines: StoreApi<ReadonlyMap<string, FollowLine>>
  /** Begins with these; what an earlier set has left is left. Blank lines do not count. */
  begin(texts: readonly string[]): void
  /** Asks about no further line. */
  cancel(): void
  /** The set was looked at: forgets it, and leaves what is left. */
  forget(): void
}

interface Dependencies {
  /** The followed channel that the text names, where that can be told without asking anybody. */
  find(text: string): Channel | undefined
  /** Follows the channel that the text names. Rejects with a BridgeError. */
  follow(text: string): Promise<Channel>
  clock: Clock
}

/** What the user waits for is asked before the app's own questions, so a long set leaves them a gap (ms) after so many lines. */
const LINES_WITHOUT_GAP = 5
const GAP_MS = 2_000

/** What follows lines. It asks about the next one only when the one before is answered, and never throws. */
export function createFollowLines({ find, follow, clock }: Dependencies): FollowLines {
  const lines = createStore<ReadonlyMap<string, FollowLine>>(() => new Map())
  let present = { isOver: true }

  const put = (changed: readonly FollowLine[]): void =>
    lines.setState(new Map([...lines.getState(), ...changed.map((line) => [String(line.number), line] as const)]), true)

  function cancel(): void {
    present.isOver = true
    const waiting = [...lines.getState().values()].filter(({ outcome }) => outcome.state === 'waiting')
    if (waiting.length > 0) put(waiting.map((line) => ({ ...line, outcome: { state: 'left' } })))
  }

  async function outcomeOf(text: string): Promise<LineOutcome> {
    try {
      const { userId, name } = await follow(text)
      return { state: 'followed', userId, name }
    } catch (error) {
      if (!(error instanceof BridgeError)) return { state: 'failed', code: 'internal' }
      const { code, message } = error
      return code === 'already-followed' ? { state: 'already', name: message } : { state: 'failed', code }
    }
  }

  async function run(set: { isOver: boolean }, all: readonly FollowLine[]): Promise<void> {
    let asked = 0
    for (const line of all) {
      if (set.isOver) return
      const known = find(line.text)
      if (known !== undefined) {
        put([{ ...line, outcome: { state: 'already', name: known.name } }])
        continue
      }
      put([{ ...line, outcome: { state: 'asking' } }])
      const outcome = await outcomeOf(line.text)
      // The answer to a question that was out when the rest was cancelled still counts, unless nobody looks any more.
      if (set === present) put([{ ...line, outcome }])
      asked += 1
      if (asked % LINES_WITHOUT_GAP === 0) await new Promise<void>((resolve) => clock.after(GAP_MS, resolve))
    }
  }

  return {
    lines,
    begin(texts) {
      present.isOver = true
      present = { isOver: false }
      const all = texts
        .map((text) => text.trim())
        .filter((text) => text !== '')
        .map((text, index): FollowLine => ({ number: index + 1, text, outcome: { state: 'waiting' } }))
      lines.setState(new Map(all.map((line) => [String(line.number), line])), true)
      void run(present, all)
    },
    cancel,
    forget() {
      present.isOver = true
      present = { isOver: true }
      lines.setState(new Map(), true)
    },
  }
}
