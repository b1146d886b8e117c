import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rang, type AlertOutcome } from '#shared/model/alert.ts'
import { DEFAULT_ALERT_RULES, ruleFor, withChannelRule, type AlertRule } from '#shared/model/alert-rules.ts'
import { everyDay, isWithin, WEEK_DAYS, type LocalTime, type Span, type WeekHours } from '#shared/model/week-hours.ts'
import { localTimeIn } from '../../src/main/alerts/local-time.ts'
import { decide, type AlertFacts } from '../../src/main/alerts/policy.ts'

const { standard } = DEFAULT_ALERT_RULES
const plain: AlertFacts = {
  discovery: 'witnessed',
  rule: standard,
  quietHours: everyDay(null),
  isPaused: false,
  local: { weekday: 0, minute: 12 * 60 },
  title: 'Finals, game 3',
  viewers: null,
  isLate: false,
}
const withRule = (rule: Partial<AlertRule>, change: Partial<AlertFacts> = {}): AlertFacts => ({
  ...plain,
  ...change,
  rule: { ...standard, ...rule },
})
const noon: Span = { from: 11 * 60, to: 13 * 60 }
const night: Span = { from: 23 * 60, to: 7 * 60 }

describe('an alert', () => {
  test.each<[AlertOutcome, string, AlertFacts]>([
    ['announced', 'by the default rule', plain],
    [
      'off',
      'where its channel is off, whatever else holds',
      withRule({ mode: 'off' }, { discovery: 'began-while-away' }),
    ],
    ['silent', 'where its rule is silent', withRule({ mode: 'silent' })],
    ['already-live-when-first-seen', 'of a show that was on', { ...plain, discovery: 'already-live-when-first-seen' }],
    ['began-while-away', 'of a show from before the start', { ...plain, discovery: 'began-while-away' }],
    ['announced', 'with one of the words, whatever the capitals', withRule({ words: ['speedrun', 'FINAL'] })],
    ['announced', 'with a word in full-width letters', withRule({ words: ['final'] }, { title: 'ＦＩＮＡＬ' })],
    ['no-word', 'without any of the words', withRule({ words: ['speedrun', '.*'] })],
    ['waiting', 'whose title is not told yet', withRule({ words: ['final'] }, { title: null })],
    ['no-word', 'whose title was not told in time', withRule({ words: ['final'] }, { title: null, isLate: true })],
    ['announced', 'within the hours of its rule', withRule({ hours: everyDay(noon) })],
    ['outside-hours', 'outside of them', withRule({ hours: everyDay(night) })],
    ['quiet-hours', 'in quiet hours', { ...plain, quietHours: everyDay(noon) }],
    ['paused', 'in a pause', { ...plain, isPaused: true }],
    ['announced', 'with enough viewers', withRule({ minimumViewers: 300 }, { viewers: 300 })],
    ['waiting', 'with too few viewers so far', withRule({ minimumViewers: 300 }, { viewers: 299 })],
    ['waiting', 'with no number so far', withRule({ minimumViewers: 1 })],
    ['below-minimum', 'with too few in the end', withRule({ minimumViewers: 300 }, { viewers: 299, isLate: true })],
    ['announced-uncounted', 'with no number in the end', withRule({ minimumViewers: 300 }, { isLate: true })],
  ])('is %s %s', (outcome, _what, facts) => {
    expect(decide(facts)).toBe(outcome)
  })
})

const minute = fc.integer({ min: 0, max: 1439 })
const span = fc.option(fc.record({ from: minute, to: minute }))
const week: fc.Arbitrary<WeekHours> = fc.array(span, { minLength: WEEK_DAYS, maxLength: WEEK_DAYS })
const local: fc.Arbitrary<LocalTime> = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), minute })
const facts: fc.Arbitrary<AlertFacts> = fc.record({
  discovery: fc.constantFrom('witnessed', 'witnessed', 'already-live-when-first-seen', 'began-while-away'),
  rule: fc.record({
    mode: fc.constantFrom('all', 'all', 'all', 'silent', 'off'),
    minimumViewers: fc.constantFrom(0, 0, 1, 300),
    words: fc.constantFrom([], [], ['final'], ['a', 'speedrun']),
    hours: fc.option(week),
    click: fc.constant('stream' as const),
    autoOpen: fc.constant('nothing' as const),
    titleChanges: fc.boolean(),
    whenBusy: fc.boolean(),
    sound: fc.constant('desktop' as const),
    volume: fc.constant(60),
  }),
  quietHours: fc.oneof(fc.constant(everyDay(null)), week),
  isPaused: fc.constantFrom(false, false, true),
  local,
  title: fc.option(fc.constantFrom('Finals', 'speedrun', 'Games', '')),
  viewers: fc.option(fc.constantFrom(0, 1, 299, 300, 5_000)),
  isLate: fc.boolean(),
})

/** What speaks against ringing, written down apart from the policy. */
function objections({ discovery, rule, isPaused, quietHours, local, title, viewers }: AlertFacts): string[] {
  const words = (title ?? '').toLowerCase()
  const against = {
    'not seen to begin': discovery !== 'witnessed',
    mode: rule.mode !== 'all',
    pause: isPaused,
    'quiet hours': isWithin(quietHours, local),
    hours: rule.hours !== null && !isWithin(rule.hours, local),
    words: rule.words.length > 0 && !rule.words.some((word) => words.includes(word)),
    viewers: viewers !== null && viewers < rule.minimumViewers,
  }
  return Object.entries(against).flatMap(([name, holds]) => (holds ? [name] : []))
}

test('nothing ever rings against a rule, and what nothing speaks against does not stay silent', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const against = objections(given)
      const outcome = decide(given)
      expect([outcome, rang(outcome) ? against : []]).toEqual([outcome, []])
      expect(against.length > 0 || rang(outcome) || outcome === 'waiting').toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('whoever is late is told one outcome for good, and more viewers never silence', () => {
  fc.assert(
    fc.property(facts, (given) => {
      const late = decide({ ...given, isLate: true })
      expect(late).not.toBe('waiting')
      expect(['waiting', late]).toContain(decide({ ...given, isLate: false }))
      expect(rang(decide({ ...given, isLate: true, viewers: 1_000_000 })) || !rang(late)).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

describe('hours of the week', () => {
  test('hold from their beginning until before their end', () => {
    expect([659, 660, 779, 780].map((minute) => isWithin(everyDay(noon), { weekday: 3, minute }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  test('over midnight end on the next day, also from Sunday to Monday', () => {
    const sunday = everyDay(null).with(6, night)
    const at = (weekday: number, minute: number): boolean => isWithin(sunday, { weekday, minute })
    expect([at(6, 1379), at(6, 1380), at(0, 0), at(0, 419), at(0, 420), at(1, 0)]).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ])
  })
  test('with the same beginning and end last 24 hours', () => {
    const monday = everyDay(null).with(0, { from: 600, to: 600 })
    expect([599, 600, 1439].map((minute) => isWithin(monday, { weekday: 0, minute }))).toEqual([false, true, true])
    expect([0, 599, 600].map((minute) => isWithin(monday, { weekday: 1, minute }))).toEqual([true, true, false])
  })
  test('are within exactly when the minutes of some day say so', () => {
    fc.assert(
      fc.property(week, local, (hours, now) => {
        const minuteOfWeek = now.weekday * 1440 + now.minute
        const covered = hours.some((one, day) => {
          if (one === null) return false
          const length = (one.to - one.from + 1440) % 1440 || 1440
          return (minuteOfWeek - day * 1440 - one.from + 10_080) % 10_080 < length
        })
        expect(isWithin(hours, now)).toBe(covered)
      }),
    )
  })
})

const berlin = (iso: string): LocalTime => localTimeIn('Europe/Berlin', Date.parse(iso))

describe('the clock on the wall', () => {
  test('skips an hour when summer time begins', () => {
    expect(berlin('2026-03-29T00:59:00Z')).toEqual({ weekday: 6, minute: 119 })
    expect(berlin('2026-03-29T01:00:00Z')).toEqual({ weekday: 6, minute: 180 })
  })
  test('shows an hour twice when it ends', () => {
    expect(berlin('2026-10-25T00:30:00Z')).toEqual({ weekday: 6, minute: 150 })
    expect(berlin('2026-10-25T01:30:00Z')).toEqual({ weekday: 6, minute: 150 })
  })
  test.each([
    ['Europe/Berlin', '2026-03-29', 7],
    ['Europe/Berlin', '2026-10-25', 9],
    ['Asia/Kolkata', '2026-03-29', 8],
  ])('makes quiet hours from 23 to 7 in %s on %s last %i hours and begin and end on it', (zone, day, hours) => {
    const noonBefore = Date.parse(`${day}T00:00:00Z`) - 12 * 3_600_000
    const quiet = Array.from({ length: 24 * 60 }, (_, index) => noonBefore + index * 60_000).filter((at) =>
      isWithin(everyDay(night), localTimeIn(zone, at)),
    )
    expect(quiet).toHaveLength(hours * 60)
    expect(localTimeIn(zone, quiet[0] ?? 0).minute).toBe(night.from)
    expect(localTimeIn(zone, (quiet.at(-1) ?? 0) + 60_000).minute).toBe(night.to)
  })
})

describe('the rule of a channel', () => {
  test('is its own field by field, else the standard one', () => {
    const rules = withChannelRule(DEFAULT_ALERT_RULES, 7, { minimumViewers: 300 })
    expect(ruleFor(rules, 7)).toEqual({ ...standard, minimumViewers: 300 })
    expect(ruleFor({ ...rules, standard: { ...standard, mode: 'silent' } }, 7).mode).toBe('silent')
    expect(ruleFor(rules, 8)).toEqual(standard)
  })
  test('is gone with its last field', () => {
    const rules = withChannelRule(withChannelRule(DEFAULT_ALERT_RULES, 7, { mode: 'off' }), 7, {})
    expect(rules).toEqual(DEFAULT_ALERT_RULES)
  })
})
