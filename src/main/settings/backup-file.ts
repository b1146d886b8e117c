import { z } from 'zod'
import { BridgeError } from '#shared/bridge/errors.ts'
import { BACKED_UP, type BackedUp } from '#shared/model/data-facts.ts'

const FORMAT = 'afterparti-backup'
const VERSION = 1

/** What a backup holds: the content of each document, and when it was written, ms since 1970. */
export interface Backup {
  at: number | null
  documents: Partial<Record<BackedUp, unknown>>
}

const head = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  at: z.number().int().nullable().catch(null),
  documents: z.record(z.string(), z.unknown()),
})

/** The text of a backup's file. */
export const writeBackup = ({ at, documents }: Backup): string =>
  JSON.stringify({ format: FORMAT, version: VERSION, at, documents }, undefined, '\t')

/**
 * Reads the text of a backup's file; documents that are not known are left out. Throws `not-a-backup`, or `newer-backup`
 * where a version that is not known yet wrote it.
 */
export function readBackup(text: string): Backup {
  const read = head.safeParse(parse(text))
  if (!read.success) throw new BridgeError('not-a-backup', read.error.message)
  const { version, at, documents } = read.data
  if (version > VERSION) throw new BridgeError('newer-backup', `version ${version}`)
  const known = BACKED_UP.filter((name) => Object.hasOwn(documents, name))
  return { at, documents: Object.fromEntries(known.map((name) => [name, documents[name]])) }
}

/** The same for the file of a single document, as the app keeps them. */
export const readDocumentBackup = (name: BackedUp, at: number, text: string): Backup => ({
  at,
  documents: { [name]: parse(text) },
})

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BridgeError('not-a-backup', String(error), { cause: error })
  }
}
