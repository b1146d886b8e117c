import { assert, bigInt, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PastShow, ScheduledShow } from '#shared/model/listed-show.ts'
import {
  accountWords,
  amountWords,
  countWords,
  linesOf,
  pastWords,
  pinnedWords,
  scheduledWords,
} from '../../src/renderer/details/details-words.ts'

const HOUR = 3_600_000
const START = Date.UTC(2025, 4, 3, 12, 0)

describe('words about a channel’s details', () => {
  it('tell amounts to the last digit', () => {
    expect(amountWords('10000000')).toBe('10,000,000')
    expect(amountWords('9007199254740993')).toBe('9,007,199,254,740,993')
    expect(amountWords('0')).toBe('0')
    assert(
      property(bigInt({ min: 0n, max: 10n ** 78n - 1n }), (amount) => {
        expect(amountWords(String(amount)).replaceAll(',', '')).toBe(String(amount))
      }),
    )
  })

  it('tell counts exactly, and what was not told as such', () => {
    expect(countWords(34157)).toBe('34,157')
    expect(countWords(null)).toBe('not told')
  })

  it('know one kind of line end', () => {
    expect(linesOf('🎉\r\nHello\rworld\n\n')).toBe('🎉\nHello\nworld')
  })

  it('name an account with its platform, and an old Discord name with its number', () => {
    expect(accountWords({ platform: 'twitter', username: 'KickBalthierGR', discriminator: null })).toBe(
      'KickBalthierGR · twitter',
    )
    expect(accountWords({ platform: 'discord', username: 'drb666', discriminator: '0' })).toBe('drb666 · discord')
    expect(accountWords({ platform: 'discord', username: 'drb', discriminator: '1234' })).toBe('drb#1234 · discord')
  })

  it('say of a pinned raid who raids whom', () => {
    const message = { chatId: 1, key: 'p1', userId: 1, userName: 'A', at: null }
    expect(pinnedWords({ label: null, message: { ...message, content: { kind: 'text', text: ' a\r\nb ' } } })).toBe(
      'a\nb',
    )
    expect(
      pinnedWords({ label: null, message: { ...message, content: { kind: 'raid', from: 'A', to: 'B', raw: '{}' } } }),
    ).toBe('A raids B')
  })

  const past: PastShow = {
    channel: { userId: 1, name: 'A', account: null },
    eventId: 1,
    title: null,
    category: ' ',
    startedAt: START,
    endedAt: START + 3 * HOUR,
    totalViewers: 120,
  }

  it('tell of a past show what is known', () => {
    expect(pastWords(past)).toBe('3 May 2025 · 3\u00A0h 0\u00A0m · 120 viewers')
    expect(pastWords({ ...past, startedAt: null, totalViewers: 1, category: 'IRL' })).toBe(
      '3 May 2025 · 1 viewer · IRL',
    )
    expect(pastWords({ ...past, endedAt: START - 1, totalViewers: null })).toBe('3 May 2025')
    expect(pastWords({ ...past, startedAt: null, endedAt: null, totalViewers: null })).toBe('')
  })

  it('tell when a show is to begin, and its end where that makes sense', () => {
    const planned: ScheduledShow = { userId: 1, userName: 'A', eventId: 1, title: null, startsAt: START, endsAt: null }
    const begin = scheduledWords(planned)
    expect(begin).toMatch(/^Sat,? 3 May,? \d\d:00$/)
    expect(scheduledWords({ ...planned, endsAt: START + 2 * HOUR })).toMatch(/^.+\d\d:00–\d\d:00$/)
    expect(scheduledWords({ ...planned, endsAt: START - HOUR })).toBe(begin)
    expect(scheduledWords({ ...planned, endsAt: START + 48 * HOUR })).toBe(begin)
  })
})
