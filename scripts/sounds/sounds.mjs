import { synthesise } from './synthesis.mjs'
import { wavOf } from './wav.mjs'

/** @typedef {import('./synthesis.mjs').Note['partials']} Partials */

/** A small bell: its upper partials are no whole multiples, and die first. @type {Partials} */
const BELL = [
  [1, 0.7, 1],
  [2.01, 0.22, 0.6],
  [3.02, 0.1, 0.35],
  [5.4, 0.05, 0.2],
]
/** A bar of wood: its second partial is two octaves up and gone at once. @type {Partials} */
const WOOD = [
  [1, 0.8, 1],
  [4, 0.18, 0.25],
  [9.2, 0.05, 0.1],
]
/** A plucked string. @type {Partials} */
const STRING = [
  [1, 0.6, 1],
  [2, 0.25, 0.7],
  [3, 0.12, 0.5],
  [4, 0.06, 0.35],
]
/** @type {Partials} */
const PURE = [
  [1, 0.9, 1],
  [2, 0.08, 0.6],
]

/** @type {Readonly<Record<string, { length: number, notes: import('./synthesis.mjs').Note[] }>>} */
const SOUNDS = {
  chime: {
    length: 1.3,
    notes: [
      { at: 0, hertz: 659.26, level: 0.5, decay: 0.32, partials: BELL },
      { at: 0.16, hertz: 987.77, level: 0.5, decay: 0.4, partials: BELL },
    ],
  },
  wood: {
    length: 0.9,
    notes: [
      { at: 0, hertz: 523.25, level: 0.55, decay: 0.14, partials: WOOD },
      { at: 0.12, hertz: 659.26, level: 0.55, decay: 0.14, partials: WOOD },
      { at: 0.24, hertz: 783.99, level: 0.6, decay: 0.2, partials: WOOD },
    ],
  },
  harp: {
    length: 1.4,
    notes: [392, 493.88, 587.33, 783.99].map((hertz, index) => ({
      at: index * 0.08,
      hertz,
      level: 0.36,
      decay: 0.36,
      partials: STRING,
    })),
  },
  drop: {
    length: 0.6,
    notes: [
      { at: 0, hertz: 420, level: 0.6, decay: 0.08, partials: PURE, glide: 2.2 },
      { at: 0.13, hertz: 560, level: 0.5, decay: 0.1, partials: PURE, glide: 2.2 },
    ],
  },
}

/**
 * Every sound of the app by its name, each as a WAV file.
 * @returns {Map<string, Buffer>}
 */
export const makeSounds = () =>
  new Map(Object.entries(SOUNDS).map(([name, { notes, length }]) => [name, wavOf(synthesise(notes, length))]))
