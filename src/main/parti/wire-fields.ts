import { z } from 'zod'

/** Numbers sometimes arrive as strings; only the plain decimal form counts, never what Number() also takes (`''`, `0x1`). */
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value

/** The archive cannot hold NUL, so it becomes the mark of an unreadable character; nothing else is touched. */
const text = z.string().transform((value) => value.replaceAll('\0', '\uFFFD'))
const optional = <Field extends z.ZodType>(field: Field) => field.nullable().catch(null)

/** A user's, event's or livestream's number: a positive safe integer. */
export const wireId = z.preprocess(asNumber, z.int().positive())
/** Such a number, or null where it is missing or unusable. */
export const optionalId = optional(wireId)
/** A number of people, or null where it is missing or unusable. */
export const optionalCount = optional(z.preprocess(asNumber, z.int().nonnegative()))
/** A name: text with something to see in it. */
export const wireName = text.refine((value) => value.trim() !== '')
/** Text with something to see in it, else null. */
export const optionalText = optional(wireName)
/** True or false, or null where neither is told. */
export const optionalFlag = optional(z.boolean())
/** An ISO-8601 time with its zone as ms since 1970, else null. Without a zone it could be hours off. */
export const optionalTime = optional(
  z.iso
    .datetime({ offset: true })
    .transform((value) => Date.parse(value))
    .refine((value) => Number.isSafeInteger(value)),
)
