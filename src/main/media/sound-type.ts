/** The kinds of sound that a file may be, by the ending that its copy gets. */
const TYPES = { wav: 'audio/wav', ogg: 'audio/ogg', mp3: 'audio/mpeg', flac: 'audio/flac', m4a: 'audio/mp4' } as const
export type SoundEnding = keyof typeof TYPES

/** The endings, for a dialog that asks for such a file. */
export const SOUND_ENDINGS = Object.keys(TYPES) as SoundEnding[]

/** How a file of each kind begins, in hexadecimal; a dot stands for any digit. */
const BEGINNINGS: readonly [SoundEnding, RegExp][] = [
  // RIFF, a length, WAVE
  ['wav', /^52494646.{8}57415645/],
  // OggS
  ['ogg', /^4f676753/],
  // ID3, or the head of a frame: eleven bits set, MPEG 1, 2 or 2.5, layer III
  ['mp3', /^(?:494433|ff(?:f[ab23]|e[23]))/],
  // fLaC
  ['flac', /^664c6143/],
  // A length, ftyp, and a brand: M4A, M4B, isom, iso2, mp41 or mp42
  ['m4a', /^.{8}66747970(?:4d344[12]20|69736f6d|69736f32|6d70343[12])/],
]
const LONGEST = 16

/** What kind of sound these bytes are by their beginning, whatever the file is called; null for any other. */
export function soundEnding(bytes: Uint8Array): SoundEnding | null {
  const beginning = Buffer.from(bytes.subarray(0, LONGEST)).toString('hex')
  return BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null
}

/** The media type of a file by its ending. */
export function soundType(file: string): string {
  const ending = SOUND_ENDINGS.find((one) => file.endsWith(`.${one}`))
  return ending === undefined ? 'application/octet-stream' : TYPES[ending]
}
