/** Where pictures lie below the app's origin. */
export const PICTURE_PATH = '/media/'

/** The last step of murmur3, which spreads every bit over all others. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

/**
 * The name under which the picture of this address is kept and served: a hash of 64 bits as 16 hexadecimal digits.
 * Window and main work it out alike. It opens nothing by itself, for main serves only addresses that it was told of.
 */
export function pictureKey(url: string): string {
  let [high, low] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < url.length; index++) {
    const unit = url.charCodeAt(index)
    // FNV-1a, twice with different numbers.
    high = Math.imul(high ^ unit, 0x01000193)
    low = Math.imul(low ^ unit, 0x5bd1e995)
  }
  return [mix(high), mix(low)].map((half) => half.toString(16).padStart(8, '0')).join('')
}
