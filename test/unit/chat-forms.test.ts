import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChatMessage } from '#shared/model/chat-message.ts'
import { chatWriters } from '../../src/main/chat/chat-forms.ts'

const at = new Date(2026, 10, 26, 19, 2, 11).getTime()
const said = (text: string, userName = 'ann'): ChatMessage => ({
  chatId: 4_470_868,
  key: 'p4470868',
  userId: 7,
  userName,
  content: { kind: 'text', text },
  at,
})

describe('a chat as text', () => {
  it('has a line for each row, whatever is in it', () => {
    const { row } = chatWriters.text
    expect(row({ message: said('hi'), removedAt: null })).toBe('[2026-11-26 19:02:11] ann: hi\n')
    expect(row({ message: said('a\r\nb\u2028c'), removedAt: 1 })).toBe('[2026-11-26 19:02:11] (removed) ann: a b c\n')
  })
})

describe('a chat as JSON', () => {
  it('has an object for each row from which everything can be read back', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, name) => {
        const line = chatWriters.jsonl.row({ message: said(text, name), removedAt: null })
        expect(line.trimEnd().split('\n')).toHaveLength(1)
        expect(JSON.parse(line)).toEqual({
          chat_id: 4_470_868,
          user_id: 7,
          user_name: name,
          text,
          at: new Date(at).toISOString(),
        })
      }),
    )
  })

  it('says when a row was removed, and where rows may be missing', () => {
    expect(JSON.parse(chatWriters.jsonl.row({ message: said('x'), removedAt: 0 }))).toMatchObject({
      removed_at: '1970-01-01T00:00:00.000Z',
    })
    expect(JSON.parse(chatWriters.jsonl.gap())).toEqual({ gap: true })
  })
})

describe('a chat as a page', () => {
  it('holds no tag but its own, whatever was said', () => {
    const own = /<\/?(?:p|time|b|bdi)(?: class="removed")?>/g
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (text, name, isRemoved) => {
        const hostile = `<img src=x onerror="alert(1)">${text}</bdi><script>`
        const row = chatWriters.html.row({ message: said(hostile, `${name}<b>`), removedAt: isRemoved ? 1 : null })
        expect(row.replaceAll(own, '')).not.toMatch(/[<>]/)
      }),
    )
    expect(chatWriters.html.begin('<script>')).not.toContain('<script>')
    expect(chatWriters.html.begin('x')).toContain("default-src 'none'")
  })
})
