/** So many channels are told apart by colour and dashes. */
export const MOST_CHANNELS = 8

/** How lines are dashed, px drawn and left out in turn: for who does not see the difference of two colours. */
const DASHES: readonly (readonly number[])[] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [], [8, 4], [2, 3], [10, 3, 2, 3]]

/** How wide the line is, px: the second half of the dashes is that of the first, drawn thinner. */
const WIDTHS = [1.75, 1.75, 1.75, 1.75, 1.25, 1.25, 1.25, 1.25] as const

/** What the line of a channel looks like, by its place among those that are shown. */
export interface LineLook {
  /** The name of the CSS property that has its colour. */
  colour: string
  dash: readonly number[]
  width: number
}

/** The look of the line at a place; the first is the channel that the window is about, in the colour of the app's accent. */
export function lineLook(place: number): LineLook {
  const index = place % MOST_CHANNELS
  return {
    colour: index === 0 ? '--accent' : `--series-${index}`,
    dash: DASHES[index] ?? [],
    width: WIDTHS[index] ?? 1.5,
  }
}
