import type { AlertOutcome } from '#shared/model/alert.ts'
import { ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import type { DryRunEntry, PastAlert } from '#shared/model/dry-run.ts'
import type { LocalTime } from '#shared/model/week-hours.ts'
import { decide, type Discovery } from './policy.ts'

/** How far back a dry run looks, ms. */
export const DRY_RUN_MS = 7 * 24 * 3_600_000

/**
 * What these alerts would have come to under `rules`, in their order. What was on when the app first looked stays so.
 * A pause is of the moment and no rule, so there is none. Titles and busy shows that nobody
 * was to be told of are not known.
 */
export const dryRun = (
  past: readonly PastAlert[],
  rules: AlertRules,
  localTime: (at: number) => LocalTime,
): DryRunEntry[] => past.flatMap((entry) => replay(entry, rules, localTime))

function replay(entry: PastAlert, rules: AlertRules, localTime: (at: number) => LocalTime): DryRunEntry[] {
  const { kind, channel, show, outcome, at } = entry.alert
  const rule = ruleFor(rules, channel.userId)
  if (kind === 'title' && !rule.titleChanges) return []
  if (kind === 'busy' && !rule.whenBusy) return []
  const facts = { discovery: discoveryOf(outcome), rule, quietHours: rules.quietHours, isPaused: false }
  return [
    {
      ...entry,
      outcome: decide({ ...facts, local: localTime(at), title: show.title, viewers: entry.viewers, isLate: true }),
    },
  ]
}

const UNWITNESSED = ['already-live-when-first-seen', 'began-while-away', 'ended-while-away'] as const

const discoveryOf = (outcome: AlertOutcome): Discovery => UNWITNESSED.find((way) => way === outcome) ?? 'witnessed'
