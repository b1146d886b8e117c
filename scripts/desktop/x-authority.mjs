import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'

const FAMILY_WILD = 0xffff

const uint16 = (/** @type {number} */ value) => Buffer.from([value >> 8, value & 0xff])
const counted = (/** @type {Buffer} */ bytes) => Buffer.concat([uint16(bytes.length), bytes])

/**
 * Writes an Xauthority file with a fresh cookie for any address and display: the server's number is not known before it
 * runs, and nobody without this file may look at its screen. (The `xauth` command cannot write such an entry.)
 * @param {string} file
 */
export function writeXAuthority(file) {
  const anything = Buffer.alloc(0)
  const fields = [anything, anything, Buffer.from('MIT-MAGIC-COOKIE-1'), randomBytes(16)]
  writeFileSync(file, Buffer.concat([uint16(FAMILY_WILD), ...fields.map(counted)]), { mode: 0o600 })
}
