import type { ArgsOf, CallName, Contract, FamilyArgsOf, Group, ItemOf, MirrorName, ResultOf } from './contract.ts'
import type { Answer } from './errors.ts'

/** A changed value of a mirror; null where the key is gone. */
export type MirrorEntry<Item> = [key: string, value: Item | null]

/** What a mirror delivers: everything once, then only what changed. */
export interface MirrorBatch<Item> {
  /** Counts up by one from the snapshot's; a hole means that a batch was lost. */
  seq: number
  /** True for the first batch, which replaces all that was known. */
  snapshot: boolean
  entries: MirrorEntry<Item>[]
}

type CallFunction<Entry> =
  ArgsOf<Entry> extends void
    ? () => Promise<Answer<ResultOf<Entry>>>
    : (args: ArgsOf<Entry>) => Promise<Answer<ResultOf<Entry>>>

type Watchers<Item> = [
  onBatch: (batch: MirrorBatch<Item>) => void,
  onFailure: (failure: Extract<Answer<never>, { ok: false }>['error']) => void,
]

/**
 * Starts to deliver batches to `onBatch`; `onFailure` runs once if main refuses. Where there are many such mirrors, `of`
 * says which. Returns what ends the delivery.
 */
type WatchFunction<Entry> =
  FamilyArgsOf<Entry> extends void
    ? (...watchers: Watchers<ItemOf<Entry>>) => () => void
    : (...args: [...watchers: Watchers<ItemOf<Entry>>, of: FamilyArgsOf<Entry>]) => () => void

/** What the preload script exposes as `window.afterparti`. */
export type Api = {
  readonly [G in Group]: {
    readonly [N in CallName<G>]: N extends keyof Contract[G] ? CallFunction<Contract[G][N]> : never
  } & {
    readonly [N in MirrorName<G>]: N extends keyof Contract[G] ? WatchFunction<Contract[G][N]> : never
  }
}
