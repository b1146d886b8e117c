import { expect, test } from 'vitest'
import { stepOfStretch, type ViewerStep } from '#shared/model/viewer-history.ts'
import { grown } from '../../src/renderer/viewers/live-tail.ts'

const NOW = Date.UTC(2026, 10, 24, 20)
const coarser = [
  { step: 'day', to: NOW - 20 },
  { step: 'minute', to: NOW - 10 },
] as const

const stepAt = (from: number): ViewerStep => stepOfStretch({ step: 'raw', coarser }, { from })

test('each stretch of a history comes in the step of its part', () => {
  expect([NOW - 21, NOW - 20, NOW - 11, NOW - 10, NOW].map(stepAt)).toEqual(['day', 'minute', 'minute', 'raw', 'raw'])
  expect(stepOfStretch({ step: 'quarter' }, { from: 0 })).toBe('quarter')
})

test.each<ViewerStep>(['raw', 'minute'])('what came since leaves what is older than %s as coarse as it is', (step) => {
  expect(grown({ step, coarser, stretches: [] }, [{ at: NOW, count: 5 }], null)).toMatchObject({ step, coarser })
})
