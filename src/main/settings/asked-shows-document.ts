import { z } from 'zod'
import { openDocument, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

/** When the shows of a channel were asked for, ms since 1970, by user id in decimal. */
type AskedShows = Readonly<Record<string, number>>

/** So long it matters when a channel was asked about, ms. */
const MATTERS_MS = 24 * 3_600_000

const asked = z.object({ at: z.record(z.string().regex(/^[1-9]\d{0,15}$/), z.number().int().nonnegative()) })

/** Reads the moments. Throws where they cannot be told. */
export const decodeAskedShows = (raw: object): Decoded<AskedShows> => ({ value: asked.parse(raw).at, complete: true })

/** Opens the document that tells whose shows were asked for within a day. Without it they are asked for again. */
export function openAskedShows(options: Pick<DocumentOptions<AskedShows>, 'file' | 'clock' | 'onNotice'>) {
  const document = openDocument<AskedShows>({
    ...options,
    name: 'asked-shows',
    version: 1,
    decode: decodeAskedShows,
    encode: (at) => ({ at }),
    fallback: {},
    keepsBackups: false,
  })
  let now = document.value
  return {
    get: (userId: number): number | undefined => now[String(userId)],
    set(userId: number, at: number): void {
      const still = Object.entries(now).filter(([, when]) => at - when < MATTERS_MS)
      now = { ...Object.fromEntries(still), [String(userId)]: at }
      try {
        document.replace(now)
      } catch {
        // The next run then asks sooner than it would have to.
      }
    },
  }
}
