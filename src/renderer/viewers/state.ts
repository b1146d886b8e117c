import { createStore } from 'zustand/vanilla'
import type { Channel } from '#shared/model/channel.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import type { GraphRange } from '#shared/model/graph-range.ts'
import { MOST_CHANNELS } from './palette.ts'
import type { TimeWindow } from './time-window.ts'

/** Whose viewers this window is about; NaN where its address does not say. */
export const userId = Number(new URLSearchParams(location.search).get('of') ?? Number.NaN)

export const SECTIONS = ['graph', 'numbers', 'shows'] as const
export type Section = (typeof SECTIONS)[number]

/** What the user wants to see. */
export interface Wish {
  section: Section
  range: GraphRange
  /** A part of time that was zoomed or moved to; null while the graph follows the latest of its range. */
  window: TimeWindow | null
  /** Further channels in the graph. */
  compared: readonly Channel[]
  /** Whose lines are not drawn. */
  hidden: ReadonlySet<number>
  /** Each channel has a graph of its own. */
  isApart: boolean
  /** What lies over the window. */
  dialog: 'csv' | 'forget' | 'keys' | null
}

export const wish = createStore<Wish>(() => ({
  section: 'graph',
  range: DEFAULT_SETTINGS.graphRange,
  window: null,
  compared: [],
  hidden: new Set(),
  isApart: false,
  dialog: null,
}))

export const showSection = (section: Section): void => wish.setState({ section })
export const showRange = (range: GraphRange): void => wish.setState({ range, window: null })
export const showWindow = (window: TimeWindow): void => wish.setState({ window })
/** Follows the latest of the range again. */
export const followNow = (): void => wish.setState({ window: null })
export const showDialog = (dialog: NonNullable<Wish['dialog']>): void => wish.setState({ dialog })
export const closeDialog = (): void => wish.setState({ dialog: null })

/** Draws the line of a channel, or no longer. */
export function setShown(id: number, isShown: boolean): void {
  const hidden = new Set(wish.getState().hidden)
  if (isShown) hidden.delete(id)
  else hidden.add(id)
  wish.setState({ hidden })
}

/** Compares with a channel, or no longer. One too many changes nothing. */
export function setCompared(channel: Channel, isCompared: boolean): void {
  const others = wish.getState().compared.filter((one) => one.userId !== channel.userId)
  if (isCompared && (others.length >= MOST_CHANNELS - 1 || channel.userId === userId)) return
  setShown(channel.userId, true)
  wish.setState({ compared: isCompared ? [...others, channel] : others })
}

/** Where the cursor is, ms since 1970; null where it is nowhere. Apart from the rest because it moves all the time. */
export const cursor = createStore<{ at: number | null }>(() => ({ at: null }))

export const moveCursor = (at: number | null): void => cursor.setState({ at })
