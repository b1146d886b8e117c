/** A tray picture; `count` and `place` (an SVG transform) are null where none is drawn. */
export interface Picture {
  name: string
  state: string
  count: string | null
  place: string | null
  dot: boolean
}

/** What can be drawn in, by the name of its drawing. */
export const COUNTS: readonly string[]

/** Every picture. The tests compare them with src/main/desktop/tray-picture.ts. */
export function combinations(): Picture[]

/** Base sizes in px, each drawn at all its factors. `template` is macOS's black-and-alpha form. */
export const PLATFORMS: readonly { platform: NodeJS.Platform; size: number; factors: number[]; template: boolean }[]
