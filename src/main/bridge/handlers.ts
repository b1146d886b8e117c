import type { ArgsOf, CallName, Contract, Group, ItemOf, MirrorName, ResultOf } from '#shared/bridge/contract.ts'

type MaybePromise<T> = T | Promise<T>

/** A set of keyed values and its changes: a zustand store of a map that is replaced, never mutated. */
export interface MirrorSource<Item> {
  getState(): ReadonlyMap<string, Item>
  subscribe(listener: (now: ReadonlyMap<string, Item>, before: ReadonlyMap<string, Item>) => void): () => void
}

/** What main must offer for the contract: a function per call, a source per mirror. */
export type Handlers = {
  [G in Group]: {
    [N in CallName<G>]: N extends keyof Contract[G]
      ? (args: ArgsOf<Contract[G][N]>) => MaybePromise<ResultOf<Contract[G][N]>>
      : never
  } & {
    [N in MirrorName<G>]: N extends keyof Contract[G] ? MirrorSource<ItemOf<Contract[G][N]>> : never
  }
}
