import { z } from 'zod'
import { GROUP_LENGTH, NOTE_LENGTH, type Follow } from '#shared/model/channel.ts'
import { LINE_LENGTH, MOST_LINES } from '#shared/model/follow-line.ts'
import type { UnreadablePart } from '#shared/model/follow-file.ts'
import { decodeFollows } from '../settings/follow-list-document.ts'
import { readCsv } from './csv.ts'
import { COLUMNS } from './follow-forms.ts'

/** What a file of channels holds. */
export interface ReadFollows {
  /** Whom it tells in full. */
  follows: Follow[]
  /** The groups in its order. */
  groups: readonly string[]
  /** Texts that may name a channel. */
  texts: string[]
  unreadable: UnreadablePart[]
  /** How many texts were left out, for there are too many to ask about. */
  leftOut: number
}

/** Of a part that makes no sense no more is shown. */
const SHOWN = 80
/** A name longer than this (UTF-16 units) is none. */
const NAME_LENGTH = 200

const nothing = (): ReadFollows => ({ follows: [], groups: [], texts: [], unreadable: [], leftOut: 0 })

const part = (number: number, text: string): UnreadablePart => ({ number, text: text.slice(0, SHOWN) })

/** Whether a text may name a channel: what is longer or holds control characters is something else. */
const mayName = (text: string): boolean => text.length <= LINE_LENGTH && !/\p{Cc}/u.test(text)

function readLines(text: string): ReadFollows {
  const read = nothing()
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const trimmed = line.trim()
    if (trimmed === '') continue
    if (mayName(trimmed)) read.texts.push(trimmed)
    else read.unreadable.push(part(index + 1, trimmed))
  }
  return read
}

type Column = (typeof COLUMNS)[number]

const digits = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .pipe(z.number().int().positive())
const row = z
  .object({
    user_id: digits,
    name: z.string().trim().min(1).max(NAME_LENGTH),
    platform: z.string().default(''),
    username: z.string().max(NAME_LENGTH).default(''),
    discriminator: z.string().default(''),
    followed_at: z.string().default(''),
    group: z.string().trim().max(GROUP_LENGTH).catch(''),
    pinned: z.string().default(''),
    note: z.string().trim().max(NOTE_LENGTH).catch(''),
  })
  .partial({ group: true, note: true })

/** The follow of a table's row at `now`, ms since 1970; null where it does not tell it in full. */
function followOf(fields: Partial<Record<Column, string>>, now: number): Follow | null {
  const { success, data } = row.safeParse(fields)
  if (!success) return null
  const { platform, username, discriminator } = data
  const followedAt = Date.parse(data.followed_at)
  const account =
    platform === '' || username === '' ? null : { platform, username, discriminator: discriminator || null }
  return {
    channel: { userId: data.user_id, name: data.name, account },
    followedAt: Number.isNaN(followedAt) ? now : followedAt,
    ...(data.group && { group: data.group }),
    ...(/^(?:1|y|yes|true|x)$/i.test(data.pinned.trim()) && { isPinned: true as const }),
    ...(data.note && { note: data.note }),
  }
}

/** What in a row may name a channel where it does not tell one in full. */
const textOf = ({ link, user_id: userId, username, name }: Partial<Record<Column, string>>): string | undefined =>
  [link, userId, username, name].map((field) => field?.trim()).find((field) => field !== undefined && field !== '')

/** Null where the first row names none of our columns by which channels are told. */
function readTable(text: string, now: number): ReadFollows | null {
  const [head, ...rows] = readCsv(text)
  const columns = (head?.fields ?? []).map((name) => {
    const plain = name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_')
    return COLUMNS.find((column) => column === plain)
  })
  if (!columns.some((column) => column !== undefined && ['user_id', 'name', 'username', 'link'].includes(column)))
    return null
  const read = nothing()
  for (const { line, fields } of rows) {
    const named = Object.fromEntries(
      columns.flatMap((column, index) => (column === undefined ? [] : [[column, fields[index] ?? '']])),
    ) as Partial<Record<Column, string>>
    const follow = followOf(named, now)
    const name = textOf(named)
    if (follow !== null) read.follows.push(follow)
    else if (name !== undefined && mayName(name)) read.texts.push(name)
    else read.unreadable.push(part(line, fields.join(', ')))
  }
  return read
}

/** An entry of a list: a text or number that names a channel, or an object that tells one. */
function readEntries(entries: readonly unknown[], raw: object): ReadFollows {
  const read = nothing()
  for (const [index, entry] of entries.entries()) {
    const [follow] = decodeFollows({ follows: [entry] }).value.follows
    const text = typeof entry === 'string' || typeof entry === 'number' ? String(entry).trim() : ''
    if (follow !== undefined) read.follows.push(follow)
    else if (text !== '' && mayName(text)) read.texts.push(text)
    else read.unreadable.push(part(index + 1, JSON.stringify(entry)))
  }
  read.groups = decodeFollows({ ...raw, follows: read.follows }).value.groups
  return read
}

/** Null where it is no JSON of ours. */
function readJson(text: string): ReadFollows | null {
  if (!/^\s*[[{]/.test(text)) return null
  try {
    const raw: unknown = JSON.parse(text)
    if (Array.isArray(raw)) return readEntries(raw, {})
    const list = z.object({ follows: z.array(z.unknown()) }).safeParse(raw)
    return list.success ? readEntries(list.data.follows, raw as object) : null
  } catch {
    return null
  }
}

/** The first of each user and of each text, as far as there are not too many. */
function settled({ follows, texts, ...rest }: ReadFollows): ReadFollows {
  const firsts = new Map(follows.toReversed().map((follow) => [follow.channel.userId, follow]))
  const all = [...new Set(texts)]
  return {
    ...rest,
    follows: follows.filter((follow) => firsts.get(follow.channel.userId) === follow),
    texts: all.slice(0, MOST_LINES),
    leftOut: Math.max(0, all.length - MOST_LINES),
  }
}

/**
 * Reads a file of channels, whatever it is: the JSON or the table that this app writes (a column may lack, be called
 * otherwise or stand elsewhere), or a list with a link, name or number on each line. `now`: ms since 1970. Never throws.
 */
export function readFollows(text: string, now: number): ReadFollows {
  const plain = text.replace(/^\uFEFF/, '')
  return settled(readJson(plain) ?? readTable(plain, now) ?? readLines(plain))
}
