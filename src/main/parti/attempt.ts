import { BridgeError } from '#shared/bridge/errors.ts'

/** What became of reading a value. */
export type Attempt<T> = { ok: true; value: T } | { ok: false; reason: string }

/** What `decode` makes of `value`, or why it could not be read. Any fault but `parti-unreadable` is thrown on. */
export function attempt<T>(decode: (value: unknown) => T, value: unknown): Attempt<T> {
  try {
    return { ok: true, value: decode(value) }
  } catch (error) {
    if (error instanceof BridgeError && error.code === 'parti-unreadable') return { ok: false, reason: error.message }
    throw error
  }
}
