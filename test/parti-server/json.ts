import type { DialectTraits } from './dialects.ts'

/** `value` as JSON, its numbers written as `numbers` wants it. */
export const jsonText = (value: unknown, numbers: DialectTraits['numbers']): string =>
  numbers === 'numbers' ? JSON.stringify(value) : JSON.stringify(value, numberAsString)

const numberAsString = (_key: string, value: unknown): unknown => (typeof value === 'number' ? String(value) : value)
