import type { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'

/** `value` in the shape of `schema`; throws `parti-unreadable` that says of `what` and where it differs. */
export function readShape<Schema extends z.ZodType>(schema: Schema, value: unknown, what: string): z.output<Schema> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const faults = read.error.issues.map(({ path, message }) => [...path.map(String), message].join(': '))
  throw new BridgeError('parti-unreadable', `${what}: ${faults.join('; ')}`)
}

/** Throws `parti-unreadable` unless an answer is about the user who was asked for. */
export function requireSameUser(asked: number, answered: number, what: string): void {
  if (asked !== answered) throw new BridgeError('parti-unreadable', `${what}: asked for ${asked}, got ${answered}`)
}
