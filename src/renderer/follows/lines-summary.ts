import type { FollowLine, LineOutcome } from '#shared/model/follow-line.ts'
import { strings } from '#shared/strings/strings.ts'

const words = strings.followList.lines

/** How several lines stand. */
export interface LinesSummary {
  count: number
  /** How many need no further asking. */
  done: number
  /** The line that Parti is being asked about; null where it is over. */
  asking: FollowLine | null
  isRunning: boolean
  followed: number[]
  /** What was not followed, in its order. */
  problems: FollowLine[]
  /** The texts of those that another try may follow. */
  again: string[]
  words: string
}

const isPending = ({ state }: LineOutcome): boolean => state === 'waiting' || state === 'asking'

/** A link that names nobody names nobody tomorrow; that Parti did not answer may change. */
const isFinal = (outcome: LineOutcome): boolean =>
  outcome.state === 'failed' && ['not-a-channel-link', 'link-names-a-video', 'channel-not-found'].includes(outcome.code)

/** What to tell of these lines. Pure. */
export function summaryOf(lines: Iterable<FollowLine>): LinesSummary {
  const all = [...lines].toSorted((a, b) => a.number - b.number)
  const countOf = (state: LineOutcome['state']): number => all.filter(({ outcome }) => outcome.state === state).length
  const problems = all.filter(({ outcome }) => outcome.state === 'failed' || outcome.state === 'left')
  const followed = all.flatMap(({ outcome }) => (outcome.state === 'followed' ? outcome.userId : []))
  return {
    count: all.length,
    done: all.filter(({ outcome }) => !isPending(outcome)).length,
    asking: all.find(({ outcome }) => outcome.state === 'asking') ?? null,
    isRunning: all.some(({ outcome }) => isPending(outcome)),
    followed,
    problems,
    again: problems.filter(({ outcome }) => !isFinal(outcome)).map(({ text }) => text),
    words: words.summary(followed.length, countOf('already'), countOf('failed'), countOf('left')),
  }
}

/** Why a line was not followed. */
export const problemWords = ({ outcome }: FollowLine): string =>
  outcome.state === 'failed' ? strings.errors[outcome.code] : words.left
