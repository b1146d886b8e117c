import type {
  ArgsOf,
  CallName,
  Contract,
  FamilyArgsOf,
  Group,
  ItemOf,
  MirrorName,
  ResultOf,
} from '#shared/bridge/contract.ts'
import type { Caller } from './gate.ts'

type MaybePromise<T> = T | Promise<T>

/** A set of keyed values and its changes: a zustand store of a map that is replaced, never mutated. */
export interface MirrorSource<Item> {
  getState(): ReadonlyMap<string, Item>
  subscribe(listener: (now: ReadonlyMap<string, Item>, before: ReadonlyMap<string, Item>) => void): () => void
}

/** Keyed values too many to compare with what they were: whoever changes them says which. */
export interface KeyedSource<Item> {
  entries(): Iterable<[key: string, item: Item]>
  get(key: string): Item | undefined
  /**
   * Calls with the keys that changed, came or went, until the returned function is called. A window that is in sight
   * but not in use may get to know of them `patienceMs` later.
   */
  subscribe(listener: (keys: Iterable<string>, patienceMs?: number) => void): () => void
}

/** The source of a mirror: one for all, or for a mirror of one of many a function that finds the one. */
type SourceFor<Entry> =
  FamilyArgsOf<Entry> extends void
    ? MirrorSource<ItemOf<Entry>>
    : (args: FamilyArgsOf<Entry>) => KeyedSource<ItemOf<Entry>>

/** What main must offer for the contract: a function per call, told who asks beside what, and a source per mirror. */
export type Handlers = {
  [G in Group]: {
    [N in CallName<G>]: N extends keyof Contract[G]
      ? (args: ArgsOf<Contract[G][N]>, caller: Caller) => MaybePromise<ResultOf<Contract[G][N]>>
      : never
  } & {
    [N in MirrorName<G>]: N extends keyof Contract[G] ? SourceFor<Contract[G][N]> : never
  }
}
