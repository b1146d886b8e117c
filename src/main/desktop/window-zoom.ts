import { createStore, type StoreApi } from 'zustand/vanilla'
import { LEAST_ZOOM, MOST_ZOOM } from '#shared/model/zoom.ts'
import { WINDOW_KINDS, type WindowKind } from '../bridge/access.ts'
import type { WindowKeeper } from './window-keeper.ts'

/** The steps of a zoom; the same as in a browser, where the hand knows them. */
const STEPS = [LEAST_ZOOM, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, MOST_ZOOM]

/** What a key does to a zoom. */
export type ZoomCommand = 'zoom-in' | 'zoom-out' | 'zoom-reset'

/** The zoom after a command, 1 for as usual. */
export function zoomAfter(factor: number, command: ZoomCommand): number {
  if (command === 'zoom-reset') return 1
  return command === 'zoom-in'
    ? (STEPS.find((step) => step > factor) ?? MOST_ZOOM)
    : (STEPS.findLast((step) => step < factor) ?? LEAST_ZOOM)
}

/** How large each kind of window is shown. */
export interface WindowZoom {
  /** 1 for as usual; every kind has its entry. */
  factors: StoreApi<ReadonlyMap<string, number>>
  of(kind: WindowKind): number
  /** Shows all windows of the kind so, now and later. */
  set(kind: WindowKind, factor: number): void
  command(kind: WindowKind, command: ZoomCommand): void
  /** What is kept was changed elsewhere. */
  reread(): void
}

/** The zooms that the keeper remembers; `apply` shows a window of the kind so. */
export function createWindowZoom(keeper: WindowKeeper, apply: (kind: WindowKind, factor: number) => void): WindowZoom {
  const of = (kind: WindowKind): number => keeper.of(kind).zoom ?? 1
  const read = (): ReadonlyMap<string, number> => new Map(WINDOW_KINDS.map((kind) => [kind, of(kind)]))
  const factors = createStore(read)

  function set(kind: WindowKind, factor: number): void {
    keeper.keep(kind, { zoom: Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, factor)) })
    factors.setState(read(), true)
    apply(kind, of(kind))
  }
  return {
    factors,
    of,
    set,
    command: (kind, command) => set(kind, zoomAfter(of(kind), command)),
    reread() {
      factors.setState(read(), true)
      for (const kind of WINDOW_KINDS) apply(kind, of(kind))
    },
  }
}
