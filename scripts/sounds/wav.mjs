import { RATE } from './synthesis.mjs'

const HEADER = 44
/** Bytes a sample: one channel of 16 bits. */
const WIDTH = 2
const LOUDEST = 32_767

/**
 * The samples (between -1 and 1) as a WAV file of one channel and 16 bits.
 * @param {Float64Array} samples
 */
export function wavOf(samples) {
  const file = Buffer.alloc(HEADER + samples.length * WIDTH)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * WIDTH, 28)
  file.writeUInt16LE(WIDTH, 32)
  file.writeUInt16LE(WIDTH * 8, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples.length * WIDTH, 40)
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * LOUDEST), HEADER + index * WIDTH)
  })
  return file
}
