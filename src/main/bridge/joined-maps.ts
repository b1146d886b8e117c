import type { MirrorSource } from './handlers.ts'

/** Two sources with different keys as one. */
export const joinMaps = <Item>(a: MirrorSource<Item>, b: MirrorSource<Item>): MirrorSource<Item> => {
  const join = (x: ReadonlyMap<string, Item>, y: ReadonlyMap<string, Item>): ReadonlyMap<string, Item> =>
    new Map([...x, ...y])
  return {
    getState: () => join(a.getState(), b.getState()),
    subscribe(listener) {
      const ends = [
        a.subscribe((now, before) => listener(join(now, b.getState()), join(before, b.getState()))),
        b.subscribe((now, before) => listener(join(a.getState(), now), join(a.getState(), before))),
      ]
      return () => ends.forEach((end) => end())
    },
  }
}
