import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Answer } from '#shared/bridge/errors.ts'
import type { MirrorBatch } from '#shared/bridge/api.ts'
import type { ChatMatch, ChatRules } from '#shared/model/chat-rules.ts'
import type { Toast } from '../../src/renderer/ui/toast-queue.ts'
import { eventually } from '../eventually.ts'

const shown: Toast[] = []

vi.mock('../../src/renderer/ui/toast.ts', () => ({
  showToast(toast: Toast) {
    shown.push(toast)
    return Promise.resolve(() => undefined)
  },
}))

const word = (text: string): ChatMatch => ({ by: 'words', text })

/** Main with these words ignored, which answers a change when `answer` is called. */
async function openMain(texts: readonly string[]) {
  let rules: ChatRules = { highlights: [], ignores: texts.map(word), notes: {} }
  const answers: (() => void)[] = []
  vi.stubGlobal('window', {
    afterparti: {
      chatRules: {
        current: (onBatch: (batch: MirrorBatch<ChatRules>) => void) => {
          onBatch({ seq: 0, snapshot: true, entries: [['rules', rules]] })
          return () => undefined
        },
        change: ({ change }: { change: Partial<ChatRules> }) =>
          new Promise<Answer<undefined>>((resolve) => {
            answers.push(() => {
              rules = { ...rules, ...change }
              resolve({ ok: true, value: undefined })
            })
          }),
      },
    },
  })
  const { changeRules } = await import('../../src/renderer/rules/change-rules.ts')
  const answer = async (): Promise<void> => {
    await eventually(() => expect(answers).not.toHaveLength(0))
    answers.shift()?.()
  }
  const ignored = (): string[] => rules.ignores.map((match) => (match.by === 'person' ? '' : match.text))
  const ignore = (text: string) => changeRules(({ ignores }) => ({ ignores: [...ignores, word(text)] }), text)
  return { ignore, answer, ignored }
}

beforeEach(() => {
  vi.resetModules()
  shown.length = 0
})
afterEach(() => vi.unstubAllGlobals())

it('keeps a change that is made while the one before is on its way', async () => {
  const { ignore, answer, ignored } = await openMain(['a'])
  const changes = [ignore('b'), ignore('c')]
  await answer()
  await answer()
  expect(await Promise.all(changes)).toEqual([true, true])
  expect(ignored()).toEqual(['a', 'b', 'c'])
})

it('takes back one change alone, however soon it came after the one before', async () => {
  const { ignore, answer, ignored } = await openMain(['a'])
  const changes = [ignore('b'), ignore('c')]
  await answer()
  await answer()
  await Promise.all(changes)
  shown.find(({ text }) => text === 'c')?.action?.run()
  await answer()
  await eventually(() => expect(ignored()).toEqual(['a', 'b']))
})
