import { createHash } from 'node:crypto'
import { picturesOf } from '#shared/model/chat-marks.ts'
import type { ChatContent, ChatMessage } from '#shared/model/chat-message.ts'

/**
 * Words by which the index finds rows apart from their text. The view `chat_words` adds those of room and user. What is
 * made here is kept with the row, because the index must be told the very same words when the row goes.
 */
export const tagsOf = ({ userName, content }: ChatMessage): string =>
  [nameTag(userName), ...contentTags(content)].join(' ')

function contentTags(content: ChatContent): string[] {
  if (content.kind === 'raid') return [RAID_TAG]
  const pictures = picturesOf(content.text).map(pictureTag)
  return LINK.test(content.text) ? [LINK_TAG, ...pictures] : pictures
}

/** A name may be of several words, or of none that the index would take for one. */
export function nameTag(name: string): string {
  const folded = name.normalize('NFKC').trim().toLowerCase()
  return `n${createHash('sha256').update(folded).digest('hex').slice(0, 12)}`
}

/** The index knows no pictures (emoji), only words. */
export const pictureTag = (picture: string): string => `e${picture.codePointAt(0)!.toString(16)}`

export const roomTag = (roomId: number): string => `r${roomId}`
export const userTag = (userId: number): string => `u${userId}`
export const LINK_TAG = 'link'
export const RAID_TAG = 'raid'

const LINK = /\bhttps?:\/\/\S|\bwww\.\S/i
