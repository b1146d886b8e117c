import { z } from 'zod'
import type { Pause } from '#shared/model/pause.ts'
import { openDocument, type Document, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const pause = z.object({ until: z.number().int().nullable() }) satisfies z.ZodType<Pause>
const paused = z.object({ pause: pause.nullable() })

/** Reads the pause that was chosen last, null for none. Throws where that cannot be told. */
export const decodePause = (raw: object): Decoded<Pause | null> => ({ value: paused.parse(raw).pause, complete: true })

/**
 * Opens the document of the pause. It keeps no backups: a pause that the user ended long ago must not come back by
 * itself, for then go-lives would be silent and nobody would know why.
 */
export const openPauseDocument = (
  options: Pick<DocumentOptions<Pause | null>, 'file' | 'clock' | 'onNotice'>,
): Document<Pause | null> =>
  openDocument({
    ...options,
    name: 'pause',
    version: 1,
    decode: decodePause,
    encode: (pause) => ({ pause }),
    fallback: null,
    keepsBackups: false,
  })
