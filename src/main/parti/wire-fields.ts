import { z } from 'zod'
import { withoutOverrides } from '#shared/strings/isolated.ts'

/** Numbers sometimes arrive as strings; only the plain decimal form counts, never what Number() also takes (`''`, `0x1`). */
const asNumber = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value

const FLAGS = new Map<unknown, boolean>([
  [1, true],
  ['true', true],
  [0, false],
  ['false', false],
])

const optional = <Field extends z.ZodType>(field: Field) => field.nullable().catch(null)

/** Seconds reach this number in the year 5138, milliseconds reached it in 1973: above it a time is told in ms (guess). */
const SURELY_MS = 1e11
const LAST_MS = 8.64e15

/** Any text. The archive cannot hold NUL, so it becomes the mark of an unreadable character; nothing else is touched. */
export const wireText = z.string().transform((value) => value.replaceAll('\0', '\uFFFD'))
/** A user's, event's or livestream's number: a positive safe integer. */
export const wireId = z.preprocess(asNumber, z.int().positive())
/** Such a number, or null where it is missing or unusable. */
export const optionalId = optional(wireId)
/** A number of people or another whole number from 0 on. */
export const wireCount = z.preprocess(asNumber, z.int().nonnegative())
/** Such a number, or null where it is missing or unusable. */
export const optionalCount = optional(wireCount)
const isSeen = (value: string): boolean => value.trim() !== ''

/** A name or a title: text with something to see in it, that cannot be made to be read backwards. */
export const wireName = wireText.transform(withoutOverrides).refine(isSeen)
/** Such a name or title, else null. */
export const optionalText = optional(wireName)
/** Text with something in it exactly as it came, because it is a part of an address, else null. */
export const optionalExactText = optional(wireText.refine(isSeen))
/** True or false, also as 1 and 0 or in words (guess), or null where neither is told. */
export const optionalFlag = optional(z.preprocess((value) => FLAGS.get(value) ?? value, z.boolean()))
/** The address of something on the web, by https only, else null. */
export const optionalUrl = optional(
  wireText.refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:'),
)
/** Unix seconds as ms since 1970. 0 is no time of a show or a message but a way to say "none". */
export const wireSeconds = z.preprocess(
  asNumber,
  z
    .number()
    .min(1)
    .transform((value) => Math.trunc(value > SURELY_MS ? value : value * 1000))
    .refine((value) => value <= LAST_MS),
)
/** Such a time, or null where it is missing or unusable. */
export const optionalSeconds = optional(wireSeconds)
/** An ISO-8601 time with its zone as ms since 1970, else null. Without a zone it could be hours off. */
export const optionalTime = optional(
  z.iso
    .datetime({ offset: true })
    .transform((value) => Date.parse(value))
    .refine((value) => Number.isSafeInteger(value)),
)
