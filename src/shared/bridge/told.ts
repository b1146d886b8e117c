import type { BridgeErrorCode } from './errors.ts'

/** Something that Parti told, and when. */
export interface Told<T> {
  value: T
  /** When it was told, ms since 1970. */
  at: number
  /** Why it could not be had anew although it is old; null where it is as new as need be. */
  failure: BridgeErrorCode | null
}
