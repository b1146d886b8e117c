import type { ChatMatch, ChatRules, Highlight, MarkColour } from '#shared/model/chat-rules.ts'

/** The rules that are lists. */
export type RuleLists = Pick<ChatRules, 'highlights' | 'ignores'>

/** Somebody whose rows a rule is about. */
export interface RuledPerson {
  userId: number
  name: string
}

const isOf = (match: ChatMatch, { userId }: Pick<RuledPerson, 'userId'>): boolean =>
  match.by === 'person' && match.userId === userId

const matchOf = ({ userId, name }: RuledPerson): ChatMatch => ({ by: 'person', userId, name })

/** In which colour the rows of this person are marked by a rule of their own; null where there is none. */
export const markOf = ({ highlights }: RuleLists, person: RuledPerson): MarkColour | null =>
  highlights.find(({ match }) => isOf(match, person))?.colour ?? null

/** Whether the rows of this person are ignored by a rule of their own. */
export const isIgnoring = ({ ignores }: RuleLists, person: RuledPerson): boolean =>
  ignores.some((match) => isOf(match, person))

/** Marks what this person says in the colour, or with null no more. */
export function withMark({ highlights }: RuleLists, person: RuledPerson, colour: MarkColour | null) {
  const others = highlights.filter(({ match }) => !isOf(match, person))
  if (colour === null) return { highlights: others }
  if (others.length === highlights.length) {
    return { highlights: [...highlights, { match: matchOf(person), colour, rings: false }] }
  }
  return { highlights: highlights.map((one) => (isOf(one.match, person) ? { ...one, colour } : one)) }
}

/** Ignores this person, or no more. */
export function withIgnored({ ignores }: RuleLists, person: RuledPerson, isIgnored: boolean) {
  const others = ignores.filter((match) => !isOf(match, person))
  return { ignores: isIgnored ? [...others, matchOf(person)] : others }
}

/** The list with another item at this place; behind all where there is none such. */
export const withItem = <Item>(list: readonly Item[], at: number, item: Item): Item[] =>
  list[at] === undefined ? [...list, item] : list.map((other, index) => (index === at ? item : other))

/** The list without the item at this place. */
export const withoutItem = <Item>(list: readonly Item[], at: number): Item[] =>
  list.filter((_item, index) => index !== at)

/** The list with the item at this place one place nearer to the top. */
export function raised<Item>(list: readonly Item[], at: number): Item[] {
  const [item] = list.slice(at, at + 1)
  return item === undefined || at === 0 ? [...list] : withoutItem(list, at).toSpliced(at - 1, 0, item)
}

const matchKey = (match: ChatMatch): string =>
  match.by === 'person' ? `person ${match.userId}` : `${match.by} ${match.text}`

/** Tells rules apart, whatever order their fields came in. */
const keyOf = (rule: Highlight | ChatMatch): string =>
  'match' in rule ? [rule.colour, rule.rings, matchKey(rule.match)].join(' ') : matchKey(rule)

/** Where a rule is now that was drawn at this place, for the list may have changed since; -1 where it is gone. */
export function placeNow(list: readonly Highlight[], at: number, rule: Highlight): number {
  const isIt = (other: Highlight): boolean => keyOf(other) === keyOf(rule)
  return list.slice(at, at + 1).some(isIt) ? at : list.findIndex(isIt)
}

/**
 * What is now without what a change brought, and with what it took away, each behind whom it stood; whatever else was
 * changed since stays.
 */
function listUndone<Rule extends Highlight | ChatMatch>(
  now: readonly Rule[],
  before: readonly Rule[],
  after: readonly Rule[],
): Rule[] {
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  const list = now.filter((rule) => had.has(keyOf(rule)) || !has.has(keyOf(rule)))
  const keys = list.map(keyOf)
  for (const [at, rule] of before.entries()) {
    const key = keyOf(rule)
    if (has.has(key) || keys.includes(key)) continue
    const earlier = before.slice(0, at).findLast((other) => keys.includes(keyOf(other)))
    const place = earlier === undefined ? 0 : keys.indexOf(keyOf(earlier)) + 1
    list.splice(place, 0, rule)
    keys.splice(place, 0, key)
  }
  return list
}

/** What the lists become when the change from `before` to `after` is taken back now. */
export const rulesUndone = (now: RuleLists, before: RuleLists, after: RuleLists): RuleLists => ({
  highlights: listUndone(now.highlights, before.highlights, after.highlights),
  ignores: listUndone(now.ignores, before.ignores, after.ignores),
})
