import { picturesOf, tokensOf } from '#shared/model/chat-marks.ts'
import type { ChatCondition } from '#shared/model/chat-query.ts'
import { LINK_TAG, nameTag, pictureTag, RAID_TAG, roomTag, userTag } from './chat-tags.ts'

/** What to ask the index for, in its own language; null where nothing is asked of it. */
export interface IndexQuery {
  wanted: string | null
  unwanted: string | null
}

/** Null where no row can meet the conditions. */
export function indexQueryOf(conditions: readonly ChatCondition[]): IndexQuery | null {
  const wanted = conditions.filter(({ isExcluded }) => !isExcluded)
  const alone = wanted.flatMap((condition) => (isEither(condition) ? [] : termsOf(condition)))
  const either = (['from', 'in'] as const).flatMap((kind) => {
    const same = wanted.filter((condition) => condition.kind === kind)
    return same.length === 0 ? [] : [same.flatMap(termsOf)]
  })
  const unwanted = conditions.filter(({ isExcluded }) => isExcluded).flatMap(termsOf)
  if (either.some((terms) => terms.length === 0)) return null
  const all = [...alone, ...either.map(anyOf)]
  if (all.length === 0 && wanted.length > 0) return null
  return {
    wanted: all.length === 0 ? null : all.join(' AND '),
    unwanted: unwanted.length === 0 ? null : anyOf(unwanted),
  }
}

const isEither = ({ kind }: ChatCondition): boolean => kind === 'from' || kind === 'in'

const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`

/** None where the condition holds nothing that the index knows. */
function termsOf(condition: ChatCondition): string[] {
  if (condition.kind === 'words') return wordTerms(condition.words, condition.isPrefix)
  if (condition.kind === 'in') return condition.roomIds.map((roomId) => tagTerm(roomTag(roomId)))
  if (condition.kind === 'has') return [tagTerm(condition.what === 'link' ? LINK_TAG : RAID_TAG)]
  const { name } = condition
  return [tagTerm(nameTag(name)), ...(isUserId(name) ? [tagTerm(userTag(Number(name)))] : [])]
}

const isUserId = (name: string): boolean => /^[1-9]\d{0,15}$/.test(name)

function wordTerms(words: string, isPrefix: boolean): string[] {
  if (tokensOf(words).length > 0) return [`text : ${quoted(words)}${isPrefix ? ' *' : ''}`]
  const pictures = picturesOf(words).map((picture) => tagTerm(pictureTag(picture)))
  return pictures.length === 0 ? [] : [`(${pictures.join(' AND ')})`]
}

const tagTerm = (tag: string): string => `tags : ${quoted(tag)}`

/** Within quotes the index takes nothing for an operator. */
const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`
