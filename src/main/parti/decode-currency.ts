import { z } from 'zod'
import type { Pass } from '#shared/model/profile.ts'
import { decodeRows, type Rows } from './decode-rows.ts'
import { readShape } from './read-shape.ts'
import { optionalCount, optionalText } from './wire-fields.ts'

/** A number that JSON could not carry exactly is refused: nobody could tell what it was. 256 bits have 78 digits. */
const amount = z.union([z.string().regex(/^\d{1,78}$/), z.int().nonnegative().transform(String)])

const currency = z.object({ pass_name: optionalText, amount, blockchain_id: optionalCount })

function decodePass(row: unknown): Pass {
  const { pass_name: name, amount: exact, blockchain_id: blockchainId } = readShape(currency, row, 'pass')
  return { name, amount: exact, blockchainId }
}

/** The passes of a person (guide, "Get User Currency Info"); throws `parti-unreadable` where the answer is no list. */
export const decodeCurrency = (body: unknown): Rows<Pass> => decodeRows(body, decodePass, 'currency')
