import { z } from 'zod'
import { GROUP_LENGTH, NOTE_LENGTH, type Follow } from '#shared/model/channel.ts'
import { groupsInUse, type SavedFollows } from '#shared/model/saved-follows.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const account = z.object({ platform: z.string(), username: z.string(), discriminator: z.string().nullable() })
const bareChannel = z.object({ userId: z.number().int().positive(), name: z.string(), account: account.nullable() })
const channel = bareChannel.extend({ avatarUrl: z.string().exactOptional() })
const bareFollow = z.object({ channel: bareChannel, followedAt: z.number().int() })
/** Worth less than that somebody is followed, so where one of these makes no sense it alone is lost. */
const extras = {
  former: z.object({ name: z.string(), until: z.number().int() }),
  fate: z.object({ standing: z.enum(['banned', 'vanished']), at: z.number().int() }),
  group: z.string().trim().min(1).max(GROUP_LENGTH),
  isPinned: z.literal(true),
  note: z.string().min(1).max(NOTE_LENGTH),
  isRecorded: z.literal(true),
}
const follow = bareFollow.extend({
  channel,
  former: extras.former.exactOptional(),
  fate: extras.fate.exactOptional(),
  group: extras.group.exactOptional(),
  isPinned: extras.isPinned.exactOptional(),
  note: extras.note.exactOptional(),
  isRecorded: extras.isRecorded.exactOptional(),
}) satisfies z.ZodType<Follow>
const followList = z.object({ follows: z.array(z.unknown()), groups: z.unknown().optional() })
/** Files of the first version have no groups. */
const groupNames = z.array(z.string()).default([])

/** What can be made of an entry that makes no sense as a whole; null where it names nobody. */
function salvage(entry: unknown): Follow | null {
  const bare = bareFollow.safeParse(entry)
  if (!bare.success) return null
  const found = Object.entries(extras).flatMap(([name, schema]) => {
    const extra = schema.safeParse((entry as Record<string, unknown>)[name])
    return extra.success ? [[name, extra.data]] : []
  })
  return { ...bare.data, ...Object.fromEntries(found) }
}

/** Reads entry by entry; one that makes no sense, or follows a channel again, is left out. Throws without a list. */
export function decodeFollows(raw: object): Decoded<SavedFollows> {
  const list = followList.parse(raw)
  const byUser = new Map<number, Follow>()
  let wholes = 0
  for (const entry of list.follows) {
    const whole = follow.safeParse(entry)
    const data = whole.success ? whole.data : salvage(entry)
    if (data === null || byUser.has(data.channel.userId)) continue
    byUser.set(data.channel.userId, data)
    if (whole.success) wholes += 1
  }
  const groups = groupNames.safeParse(list.groups)
  const follows = [...byUser.values()]
  return {
    value: { follows, groups: groupsInUse(follows, groups.data ?? []) },
    complete: wholes === list.follows.length && groups.success,
  }
}

/** The version of the form in which the follow list is written: the first one knew no groups, pins and notes. */
export const FOLLOWS_VERSION = 2

/** What a file of the follow list holds. */
export const encodeFollows = ({ follows, groups }: SavedFollows): object => ({ follows, groups })

/** How the follow list is written. An app that knows no notes and groups keeps a copy of the file before it writes without them. */
export const followListForm: DocumentForm<SavedFollows> = {
  name: 'follows',
  // The first version knew no groups, pins and notes.
  version: FOLLOWS_VERSION,
  decode: decodeFollows,
  encode: encodeFollows,
}

/** Opens the document of whom the user follows. */
export const openFollowListDocument = (
  options: Pick<DocumentOptions<SavedFollows>, 'file' | 'clock' | 'onNotice'>,
): Document<SavedFollows> => openDocument({ ...options, ...followListForm, fallback: { follows: [], groups: [] } })
