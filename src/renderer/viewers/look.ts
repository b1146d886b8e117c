import { lineLook, MOST_CHANNELS } from './palette.ts'

/** The colours and the size of text that a canvas, which knows no style sheet, is drawn with. */
export interface Look {
  text: string
  dim: string
  faint: string
  line: string
  surface: string
  bg: string
  live: string
  accent: string
  /** Of lines, by the place of the channel. */
  series: readonly string[]
  /** The size of small text, px. */
  size: number
  family: string
}

/** The names of the colours that a graph has besides those of its lines. */
const COLOURS = ['text', 'dim', 'faint', 'line', 'surface', 'bg', 'live', 'accent'] as const
const SMALL_PX = 11

/** What the style sheets make of these colours where the element stands. */
export function lookAt(host: HTMLElement): Look {
  const probe = host.appendChild(document.createElement('span'))
  const style = getComputedStyle(probe)
  const colour = (property: string): string => {
    probe.style.color = `var(${property})`
    return style.color
  }
  const scale = Number(style.getPropertyValue('--scale')) || 1
  const look = {
    ...(Object.fromEntries(COLOURS.map((name) => [name, colour(`--${name}`)])) as Record<
      (typeof COLOURS)[number],
      string
    >),
    series: Array.from({ length: MOST_CHANNELS }, (_, place) => colour(lineLook(place).colour)),
    size: SMALL_PX * scale,
    family: style.fontFamily,
  }
  probe.remove()
  return look
}

/** The colour with so much of it left, 0 to 1. */
export const faded = (colour: string, part: number): string =>
  colour.replace(/^rgba?\((\d+), (\d+), (\d+).*$/, `rgba($1, $2, $3, ${part})`)
