// Which tray pictures exist. src/main/desktop/tray-picture.ts names them; its test compares the two.

/** What can be drawn in, by the name of its drawing. */
export const COUNTS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '9plus']

/** States that carry a count, and states that cannot. */
const STATES = { idle: [], live: COUNTS, unreachable: [], paused: COUNTS }

/** SVG transforms that put a count where its state has room; the dot takes some of it. */
const PLACES = {
  live: {
    alone: { digit: 'translate(16 16) scale(1.16)', wide: 'translate(15.8 16) scale(1.04 1.14)' },
    besideDot: { digit: 'translate(13.8 18.2) scale(1)', wide: 'translate(15 17) scale(1 1.08)' },
  },
  paused: {
    alone: { digit: 'translate(21.2 16) scale(1)', wide: 'translate(21.4 16) scale(0.72 1)' },
    besideDot: { digit: 'translate(20.6 20.8) scale(0.8)', wide: 'translate(21 19.4) scale(0.7 0.86)' },
  },
}

/** @param {string} state one that carries counts @param {string} count @param {boolean} dot */
function placeOf(state, count, dot) {
  const places = PLACES[/** @type {keyof typeof PLACES} */ (state)][dot ? 'besideDot' : 'alone']
  return count.length > 1 ? places.wide : places.digit
}

/** Every picture; `count` and `place` are null where none is drawn. */
export const combinations = () =>
  Object.entries(STATES).flatMap(([state, counts]) =>
    [null, ...counts].flatMap((count) =>
      [false, true].map((dot) => ({
        name: [state, count, dot && 'dot'].filter(Boolean).join('-'),
        state,
        count,
        place: count && placeOf(state, count, dot),
        dot,
      })),
    ),
  )

/**
 * Base sizes in px and the factors at which each is drawn, too: on Windows what displays of 125 and 150 % ask for, so that
 * no picture is scaled. Electron finds them by their names. `template` is macOS's black-and-alpha form.
 */
export const PLATFORMS = [
  { platform: 'linux', size: 32, factors: [1, 2], template: false },
  { platform: 'win32', size: 16, factors: [1, 1.25, 1.5, 2], template: false },
  { platform: 'darwin', size: 18, factors: [1, 2], template: true },
]
