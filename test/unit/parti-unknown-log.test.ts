import { describe, expect, it } from 'vitest'
import { createUnknownLog } from '../../src/main/parti/unknown-log.ts'
import { createFakeClock } from '../fake-clock.ts'

function log(redact: (text: string) => string = (text) => text) {
  const clock = createFakeClock(1000)
  const unknown = createUnknownLog({ clock, redact })
  const note = (text: string, origin = 'ChatPublic', reason = 'odd'): void =>
    unknown.note({ origin, host: 'wss://a/', text, reason })
  return {
    clock,
    note,
    records: () => [...unknown.records.getState().values()],
    ids: () => [...unknown.records.getState().keys()],
    counts: () => [...unknown.counts.getState().values()],
  }
}

describe('the log of what was not understood', () => {
  it('keeps what came, when, from where and why', () => {
    const { note, records, ids, counts } = log()
    note('{"a":1}')
    const record = {
      id: 1,
      origin: 'ChatPublic',
      host: 'wss://a/',
      at: 1000,
      reason: 'odd',
      text: '{"a":1}',
      length: 7,
    }
    expect(records()).toEqual([record])
    expect(ids()).toEqual(['1'])
    expect(counts()).toEqual([{ origin: 'ChatPublic', count: 1, lastAt: 1000 }])
  })

  it('keeps the newest 200 and counts all', () => {
    const { note, records, counts } = log()
    for (let index = 1; index <= 250; index += 1) note(`frame ${index}`)
    expect(records()).toHaveLength(200)
    expect(records()[0]).toMatchObject({ id: 51, text: 'frame 51' })
    expect(records().at(-1)).toMatchObject({ id: 250, text: 'frame 250' })
    expect(counts()[0]?.count).toBe(250)
  })

  it('keeps the same text of the same origin once, but counts it', () => {
    const { clock, note, records, counts } = log()
    note('rare')
    for (let index = 0; index < 1000; index += 1) note('pong')
    clock.advance(5)
    note('pong')
    note('pong', 'user_profile/{user_id}')
    expect(records().map(({ text, origin }) => [text, origin])).toEqual([
      ['rare', 'ChatPublic'],
      ['pong', 'ChatPublic'],
      ['pong', 'user_profile/{user_id}'],
    ])
    expect(counts()).toEqual([
      { origin: 'ChatPublic', count: 1002, lastAt: 1005 },
      { origin: 'user_profile/{user_id}', count: 1, lastAt: 1005 },
    ])
  })

  it('counts at most 100 origins', () => {
    const { note, counts } = log()
    for (let index = 0; index < 150; index += 1) note('x', `origin ${index}`)
    note('x', 'origin 5')
    expect(counts()).toHaveLength(100)
    expect(counts().find(({ origin }) => origin === 'origin 5')?.count).toBe(2)
    expect(counts().find(({ origin }) => origin === 'other')?.count).toBe(51)
  })

  it('cuts at 4,000 characters without splitting a pair', () => {
    const { note, records } = log()
    note(`${'x'.repeat(3999)}🎉🎉`)
    note('🎉'.repeat(2001))
    expect(records()[0]).toMatchObject({ text: 'x'.repeat(3999), length: 4003 })
    expect(records()[1]).toMatchObject({ text: '🎉'.repeat(2000), length: 4002 })
  })

  it('takes secrets out before it cuts, from the reason too', () => {
    const { note, records } = log((text) => text.replaceAll('SECRET', '[token]'))
    note(`${'x'.repeat(3997)}SECRET`, 'ChatPublic', `not SECRET${'y'.repeat(5000)}`)
    expect(records()[0]?.text).toBe(`${'x'.repeat(3997)}[to`)
    expect(records()[0]?.reason).toMatch(/^not \[token\]y+$/)
    expect(records()[0]?.reason).toHaveLength(4000)
  })

  it('replaces NUL', () => {
    const { note, records } = log()
    note('a\0b')
    expect(records()[0]?.text).toBe('a\uFFFDb')
  })
})
