import type { Plugin } from 'vite'

const BEYOND_ASCII = /[\u0080-\uffff]/g

/** One UTF-16 unit at a time, which is how an escape of a pair is read, in strings and in patterns. */
const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/**
 * Writes all code in ASCII. V8 keeps a source with a single letter beyond Latin-1 in two bytes a letter, for as long as
 * its code runs.
 */
export const inAscii = (): Plugin => ({
  name: 'in-ascii',
  // After the minifier, which would write the letters themselves again.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = file.code.replaceAll(BEYOND_ASCII, escaped)
      }
    },
  },
})
