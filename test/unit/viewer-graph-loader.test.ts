import { describe, expect, test } from 'vitest'
import type { Answer } from '#shared/bridge/errors.ts'
import type { ViewerStep } from '#shared/model/viewer-history.ts'
import { createGraphLoader } from '../../src/renderer/viewers/graph-data.ts'
import type { TimeWindow } from '../../src/renderer/viewers/time-window.ts'

const NOW = 1_000_000
const [OWN, OTHER] = [7, 8]

interface Question {
  userId: number
  from: number
  to: number
  step: ViewerStep
}

/** A loader, what it asked for, and a way to let main answer, or fail. */
function aLoader() {
  const asked: Question[] = []
  const waiting: (() => void)[] = []
  let isForgotten = false
  let failure: Extract<Answer<never>, { ok: false }> | null = null
  const answer = <T>(value: T): Promise<Answer<T>> =>
    new Promise((resolve) => waiting.push(() => resolve(failure ?? { ok: true, value })))
  const loader = createGraphLoader(
    {
      history: (question) => {
        if (question.step !== 'day') asked.push(question)
        return answer({
          step: question.step,
          stretches: isForgotten
            ? []
            : [{ from: 500, to: 600, coveredMs: 100, viewerMs: 100 * question.userId, low: 1, peak: 9 }],
        })
      },
      shows: () => answer([]),
      marks: () => answer([]),
      chatActivity: () => answer([]),
    },
    () => NOW,
  )
  /** Main answers all that was asked, until nothing more is. */
  async function answerAll(): Promise<void> {
    while (waiting.length > 0) {
      for (const go of waiting.splice(0)) go()
      // One turn of the loop lets the page ask further.
      // oxlint-disable-next-line no-await-in-loop -- each answer may lead to a question
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  const want = (window: TimeWindow, step: ViewerStep = 'minute', userIds = [OWN]): void =>
    loader.want({ window, step, userIds })
  return {
    loader,
    asked,
    answerAll,
    want,
    forget: () => void (isForgotten = true),
    fail: (code: 'storage-failed' | 'internal' | null) => {
      failure = code === null ? null : { ok: false, error: { code, detail: '' } }
    },
  }
}

describe('what a graph asks for', () => {
  test('has room on both sides, and is asked for once', async () => {
    const { loader, asked, answerAll, want } = aLoader()
    want({ from: 1000, to: 2000 })
    await answerAll()
    want({ from: 600, to: 1600 })
    want({ from: 1200, to: 1300 })
    await answerAll()
    expect(asked).toEqual([{ userId: OWN, from: 500, to: 2500, step: 'minute' }])
    expect(loader.state.getState()).toMatchObject({ phase: 'ready', oldest: 500 })
  })

  test('is asked for anew where it leads out of that, is finer, or about one channel more', async () => {
    const { asked, answerAll, want } = aLoader()
    want({ from: 1000, to: 2000 })
    await answerAll()
    want({ from: 400, to: 1400 })
    await answerAll()
    want({ from: 400, to: 1400 }, 'raw')
    await answerAll()
    want({ from: 400, to: 1400 }, 'raw', [OWN, OTHER])
    await answerAll()
    expect(asked.map(({ userId, from, step }) => [userId, from, step])).toEqual([
      [OWN, 500, 'minute'],
      [OWN, 0, 'minute'],
      [OWN, 0, 'raw'],
      [OWN, 0, 'raw'],
      [OTHER, 0, 'raw'],
    ])
  })

  test('while main has not answered only the latest waits', async () => {
    const { loader, asked, answerAll, want } = aLoader()
    want({ from: 10_000, to: 11_000 })
    for (let from = 20_000; from <= 90_000; from += 10_000) want({ from, to: from + 1000 })
    await answerAll()
    expect(asked.map(({ from }) => from)).toEqual([9500, 89_500])
    expect(loader.state.getState().loaded?.window.from).toBe(89_500)
  })

  test('is asked for again when something new is kept', async () => {
    const { loader, asked, answerAll, want } = aLoader()
    want({ from: 1000, to: 2000 })
    await answerAll()
    loader.again()
    await answerAll()
    expect(asked).toHaveLength(2)
  })
})

test.each([
  ['storage-failed', 'broken'],
  ['internal', 'failed'],
] as const)(
  'after %s the graph is %s, keeps what it knows, and asks again only when it is told to',
  async (code, phase) => {
    const { loader, asked, answerAll, want, fail } = aLoader()
    want({ from: 1000, to: 2000 })
    await answerAll()
    fail(code)
    want({ from: 50_000, to: 51_000 })
    await answerAll()
    expect(loader.state.getState().phase).toBe(phase)
    expect(loader.state.getState().histories.get(OWN)?.stretches).toHaveLength(1)
    want({ from: 50_000, to: 51_000 })
    await answerAll()
    expect(asked).toHaveLength(2)
    fail(null)
    loader.again()
    await answerAll()
    expect([asked.length, loader.state.getState().phase]).toEqual([3, 'ready'])
  },
)

test('once numbers are forgotten nothing of them is left in sight', async () => {
  const { loader, answerAll, want } = aLoader()
  want({ from: 1000, to: 2000 })
  await answerAll()
  loader.afresh()
  expect(loader.state.getState()).toMatchObject({ phase: 'loading', oldest: null, loaded: null })
  expect(loader.state.getState().histories.size).toBe(0)
  await answerAll()
  expect(loader.state.getState().phase).toBe('ready')
})

test('what was on its way when numbers were forgotten does not bring them back', async () => {
  const { loader, answerAll, want, forget } = aLoader()
  want({ from: 1000, to: 2000 })
  forget()
  const seen: unknown[] = []
  loader.state.subscribe(({ oldest, histories }) => seen.push([oldest, histories.get(OWN)?.stretches.length ?? 0]))
  loader.afresh()
  await answerAll()
  expect(seen).toEqual([[null, 0]])
  expect(loader.state.getState().phase).toBe('ready')
})
