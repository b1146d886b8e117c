import type { HostReport } from '#shared/model/connection.ts'
import { strings } from '#shared/strings/strings.ts'
import type { MarkKind } from '../ui/mark-kind.ts'
import { failureWords } from '../ui/failure-words.ts'
import { clockTime } from './times.ts'

const words = strings.connectionWindow.host

/** By how a route's pattern ends or what it holds. */
const LACKS: readonly [RegExp, Exclude<keyof typeof words.lacks, 'other'>][] = [
  [/get_livestream_channel_info\/live/, 'live'],
  [/get_livestream_channel_info\/recent/, 'recent'],
  [/recommended|featured/, 'featured'],
  [/calendar/, 'calendar'],
  [/user_profile_chat/, 'chat'],
  [/pinned_message/, 'pinned'],
  [/moderators/, 'moderators'],
]

/** What the last word from a host was; a failure counts more than that the host would be asked first. */
export function hostState({ outcome, isInUse }: HostReport): { mark: MarkKind; words: string } {
  if (outcome === 'failed') return { mark: 'warning', words: words.failed }
  if (isInUse) return { mark: 'full', words: words.inUse }
  return outcome === 'answered' ? { mark: 'ring', words: words.answered } : { mark: 'faint', words: words.untried }
}

/** How long ago that was; empty for a host that was not tried. */
export const hostAge = ({ at }: HostReport, now: number): string => (at === null ? '' : words.ago(now - at))

/** `asked to be left alone until 14:32`, while that is so. */
export const restWords = ({ restsUntil }: HostReport, now: number): string | null =>
  restsUntil !== null && restsUntil > now ? words.rests(clockTime(restsUntil)) : null

/** Why it failed, in plain words; null unless it did. */
export const hostFailure = ({ outcome, reason }: HostReport): string | null =>
  outcome === 'failed' && reason !== '' ? failureWords(reason) : null

/** What a host does not offer, and what that means. */
export function lackWords(route: string): string {
  const lack = LACKS.find(([pattern]) => pattern.test(route))?.[1]
  return lack === undefined ? words.lacks.other(route) : words.lacks[lack]
}
