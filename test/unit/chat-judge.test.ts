import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { DEFAULT_CHAT_RULES, type ChatMatch, type ChatRules } from '#shared/model/chat-rules.ts'
import { createChatRulesStore } from '../../src/main/chat/chat-rules-store.ts'
import { createJudge, whyNoPattern } from '../../src/main/chat/judge.ts'
import { folded, holdsWords } from '../../src/main/chat/word-match.ts'
import { eventually } from '../eventually.ts'
import { plainDocument } from '../plain-document.ts'

const said = (text: string, userId = 7): ChatMessage => ({
  chatId: 1,
  key: 'p1',
  userId,
  userName: 'ann',
  content: { kind: 'text', text },
  at: 0,
})

const words = (text: string): ChatMatch => ({ by: 'words', text })
const pattern = (text: string): ChatMatch => ({ by: 'pattern', text })
const marks = (...matches: ChatMatch[]): ChatRules => ({
  ...DEFAULT_CHAT_RULES,
  highlights: matches.map((match) => ({ match, colour: 'amber', rings: false })),
})

describe('words', () => {
  it.each([
    ['cat', 'a cat!', true],
    ['cat', 'CAT', true],
    ['cat', 'category', false],
    ['cat', 'concat', false],
    ['cat', 'concat cat', true],
    ['cat', 'ｃａｔ', true],
    ['é', 'e\u0301', true],
    [':)', 'hi:)you', true],
    ['good game', 'a good game', true],
    ['good game', 'a good gamer', false],
    ['ёлка', 'ЁЛКА', true],
  ])('%s in %s: %s', async (text, message, expected) => {
    const judge = await createJudge(marks(words(text)))
    expect(judge(said(message)).mark !== null).toBe(expected)
  })

  it('are found where they stand between spaces, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (text, before, after) => {
        const wanted = folded(text)
        fc.pre(wanted.trim() !== '')
        expect(holdsWords(`${folded(before)} ${wanted} ${folded(after)}`, wanted)).toBe(true)
      }),
    )
  })
})

describe('patterns', () => {
  it('take time by the length of the text, where RegExp would take for ever', async () => {
    const judge = await createJudge(marks(pattern('(a+)+$')))
    expect(judge(said(`${'a'.repeat(50_000)}b`)).mark).toBeNull()
  })

  it('say why they cannot be read, and match nothing then', async () => {
    expect(await whyNoPattern('(')).toContain('missing closing )')
    expect(await whyNoPattern('a|b')).toBeNull()
    const judge = await createJudge(marks(pattern('('), words('x')))
    expect(judge(said('(')).mark).toBeNull()
    expect(judge(said('x')).mark).not.toBeNull()
  })
})

describe('rules', () => {
  it('mark by the first that matches, and hide what is ignored in any case', async () => {
    const judge = await createJudge({
      ...DEFAULT_CHAT_RULES,
      highlights: [
        { match: { by: 'person', userId: 7, name: 'ann' }, colour: 'green', rings: true },
        { match: words('hi'), colour: 'blue', rings: false },
      ],
      ignores: [words('spoiler')],
    })
    expect(judge(said('hi'))).toEqual({ mark: { colour: 'green', rings: true }, isIgnored: false })
    expect(judge(said('hi', 8))).toEqual({ mark: { colour: 'blue', rings: false }, isIgnored: false })
    expect(judge(said('hi spoiler'))).toEqual({ mark: null, isIgnored: true })
    expect(judge(said('something', 8))).toEqual({ mark: null, isIgnored: false })
  })

  it('hold from the moment they are read, the latest of several', async () => {
    const store = createChatRulesStore(plainDocument(DEFAULT_CHAT_RULES))
    store.change({ ignores: [pattern('a')] })
    store.change({ ignores: [words('b')] })
    await eventually(() => expect(store.judge.getState()(said('b')).isIgnored).toBe(true))
    expect(store.judge.getState()(said('a')).isIgnored).toBe(false)
  })

  it('keep a note about somebody until it is taken away', () => {
    const store = createChatRulesStore(plainDocument(DEFAULT_CHAT_RULES))
    store.setNote(7, 'a friend')
    store.setNote(8, 'a bot')
    store.setNote(7, null)
    expect(store.current.getState().notes).toEqual({ 8: 'a bot' })
  })
})
