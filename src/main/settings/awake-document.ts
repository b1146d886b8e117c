import { z } from 'zod'
import { openDocument, type Document, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const awake = z.object({ at: z.number().int().nonnegative() })

/** Reads the moment, ms since 1970. Throws where that cannot be told. */
export const decodeAwake = (raw: object): Decoded<number | null> => ({ value: awake.parse(raw).at, complete: true })

/**
 * Opens the document of the moment up to which nothing was missed, ms since 1970; null before the first run. It keeps no
 * backups: an older moment would bring up again what was on the card already.
 */
export const openAwakeDocument = (
  options: Pick<DocumentOptions<number | null>, 'file' | 'clock' | 'onNotice'>,
): Document<number | null> =>
  openDocument({
    ...options,
    name: 'awake',
    version: 1,
    decode: decodeAwake,
    encode: (at) => ({ at }),
    fallback: null,
    keepsBackups: false,
  })
