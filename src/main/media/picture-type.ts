/** The kinds of picture that are shown. SVG is none of them: it is a document that may carry scripts. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** How a file of each kind begins, in hexadecimal; a dot stands for any digit. */
const BEGINNINGS: readonly [PictureType, RegExp][] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  // RIFF, a length, WEBPVP8
  ['image/webp', /^52494646.{8}57454250565038/],
  // GIF87a or GIF89a
  ['image/gif', /^474946383[79]61/],
]
const LONGEST = 16

/** What kind of picture these bytes are by their beginning, whatever their sender calls them; null for any other. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  const beginning = Buffer.from(bytes.subarray(0, LONGEST)).toString('hex')
  return BEGINNINGS.find(([, pattern]) => pattern.test(beginning))?.[0] ?? null
}
