import { expect, test } from 'vitest'
import { strings } from '#shared/strings/strings.ts'
import { formatMoment } from '#shared/strings/moment.ts'

const at = (day: number, hour: number, minute = 0): number => new Date(2026, 10, day, hour, minute).getTime()

test('a moment of today is its time, one of another day has that day before it', () => {
  expect(formatMoment(at(23, 22, 30), at(23, 22))).toBe('22:30')
  expect(formatMoment(at(24, 6), at(24, 1))).toBe('06:00')
  expect(formatMoment(at(24, 6), at(23, 22))).toBe('Tue 06:00')
})

test('a pause is told with its end, or without where it has none', () => {
  const now = at(23, 22)
  expect(strings.pause.paused({ until: at(23, 22, 30) }, now)).toBe('Notifications paused until 22:30')
  expect(strings.pause.paused({ until: null }, now)).toBe('Notifications paused')
  expect(strings.pause.resumeFrom({ until: at(24, 6) }, now)).toBe('Resume (until Tue 06:00)')
})

test('of what a stranger asked for not more is repeated than fits', () => {
  expect(strings.launch.failed.about('DBR')).toBe('A link or a command line asked for “DBR”.')
  expect(strings.launch.asking.body('x'.repeat(2_000)).length).toBeLessThan(160)
})
