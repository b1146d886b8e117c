import { z } from 'zod'
import type { Follow } from '#shared/model/channel.ts'
import { openDocument, type Document, type DocumentForm, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const account = z.object({ platform: z.string(), username: z.string(), discriminator: z.string().nullable() })
const channel = z.object({ userId: z.number().int().positive(), name: z.string(), account: account.nullable() })
const former = z.object({ name: z.string(), until: z.number().int() })
const fate = z.object({ standing: z.enum(['banned', 'vanished']), at: z.number().int() })
const follow = z.object({
  channel,
  followedAt: z.number().int(),
  former: former.exactOptional(),
  fate: fate.exactOptional(),
}) satisfies z.ZodType<Follow>
/** What happened to a channel is worth less than that it is followed, so where that makes no sense it alone is lost. */
const bareFollow = z.object({ channel, followedAt: follow.shape.followedAt }) satisfies z.ZodType<Follow>
const followList = z.object({ follows: z.array(z.unknown()) })

/** Reads entry by entry; one that makes no sense, or follows a channel again, is left out. Throws without a list. */
export function decodeFollows(raw: object): Decoded<Follow[]> {
  const entries = followList.parse(raw).follows
  const byUser = new Map<number, Follow>()
  let wholes = 0
  for (const entry of entries) {
    const whole = follow.safeParse(entry)
    const { success, data } = whole.success ? whole : bareFollow.safeParse(entry)
    if (!success || byUser.has(data.channel.userId)) continue
    byUser.set(data.channel.userId, data)
    if (whole.success) wholes += 1
  }
  return { value: [...byUser.values()], complete: wholes === entries.length }
}

/** How the follow list is written. */
export const followListForm: DocumentForm<Follow[]> = {
  name: 'follows',
  version: 1,
  decode: decodeFollows,
  encode: (follows) => ({ follows }),
}

/** Opens the document of whom the user follows. */
export const openFollowListDocument = (
  options: Pick<DocumentOptions<Follow[]>, 'file' | 'clock' | 'onNotice'>,
): Document<Follow[]> => openDocument({ ...options, ...followListForm, fallback: [] })
