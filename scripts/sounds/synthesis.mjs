/** Samples a second: more than these tones have need of, and half of what a compact disc takes. */
export const RATE = 22_050

/**
 * @typedef {object} Note
 * @property {number} at when it begins, s
 * @property {number} hertz
 * @property {number} level from 0 to 1
 * @property {number} decay after how long it is down to 1/e, s
 * @property {readonly (readonly [ratio: number, level: number, decay: number])[]} partials each by its pitch, its level and
 *   its decay in relation to the note's own
 * @property {number} [glide] the pitch to which it moves, in relation to its own, as fast as it decays
 */

/** Long enough not to click, s. */
const ATTACK = 0.006
/** The end fades to nothing, for no decay ever gets there by itself, s. */
const RELEASE = 0.12

/**
 * One sound as samples between -1 and 1. The same numbers come out on every machine: there is no chance in it.
 * @param {readonly Note[]} notes
 * @param {number} length s
 */
export function synthesise(notes, length) {
  const samples = new Float64Array(Math.round(length * RATE))
  for (const note of notes) addNote(samples, note)
  const release = RELEASE * RATE
  return samples.map((sample, index) => sample * Math.min(1, (samples.length - 1 - index) / release))
}

/** @param {Float64Array} samples @param {Note} note */
function addNote(samples, { at, hertz, level, decay, partials, glide = 1 }) {
  for (let index = Math.round(at * RATE); index < samples.length; index += 1) {
    const time = index / RATE - at
    // The phase is the integral of a pitch that moves from 1 to `glide` as the note decays.
    const turns = hertz * (glide * time + (1 - glide) * decay * (1 - Math.exp(-time / decay)))
    const sum = partials.reduce(
      (total, [ratio, share, fade]) =>
        total + share * Math.exp(-time / (decay * fade)) * Math.sin(2 * Math.PI * ratio * turns),
      0,
    )
    samples[index] = (samples[index] ?? 0) + level * sum * Math.min(1, time / ATTACK)
  }
}
