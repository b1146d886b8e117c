import { z } from 'zod'
import type { Follow } from '#shared/model/channel.ts'
import { openDocument, type Document, type DocumentOptions } from './document.ts'
import type { Decoded } from './load-document.ts'

const account = z.object({ platform: z.string(), username: z.string(), discriminator: z.string().nullable() })
const channel = z.object({ userId: z.number().int().positive(), name: z.string(), account: account.nullable() })
const follow = z.object({ channel, followedAt: z.number().int() }) satisfies z.ZodType<Follow>
const followList = z.object({ follows: z.array(z.unknown()) })

/** Reads entry by entry; one that makes no sense, or follows a channel again, is left out. Throws without a list. */
export function decodeFollows(raw: object): Decoded<Follow[]> {
  const entries = followList.parse(raw).follows
  const byUser = new Map<number, Follow>()
  for (const entry of entries) {
    const { success, data } = follow.safeParse(entry)
    if (success && !byUser.has(data.channel.userId)) byUser.set(data.channel.userId, data)
  }
  return { value: [...byUser.values()], complete: byUser.size === entries.length }
}

/** Opens the document of whom the user follows. */
export const openFollowListDocument = (
  options: Pick<DocumentOptions<Follow[]>, 'file' | 'clock' | 'onNotice'>,
): Document<Follow[]> =>
  openDocument({
    ...options,
    name: 'follows',
    version: 1,
    decode: decodeFollows,
    encode: (follows) => ({ follows }),
    fallback: [],
  })
