import type { Alert } from '#shared/model/alert.ts'
import { ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import type { Archive } from '../archive/archive.ts'
import type { MissedShow } from '../channels/missed-shows.ts'
import { decideMissed } from './policy.ts'

interface Dependencies {
  archive: Pick<Archive, 'claimAlert'>
  rules(): AlertRules
  /** Something in the inbox changed. */
  onKept(): void
}

/** Keeps shows in the inbox that nobody can be called to any more: nothing rings. Rejects with `storage-failed`. */
export const createMissedAlerts =
  ({ archive, rules, onKept }: Dependencies) =>
  async (missed: readonly MissedShow[]): Promise<void> => {
    for (const show of missed.toSorted((a, b) => a.at - b.at)) {
      await archive.claimAlert(alertOf(show, rules()), show.endedAt)
    }
    if (missed.length > 0) onKept()
  }

function alertOf({ channel, eventId, title, category, startedAt, at }: MissedShow, rules: AlertRules): Alert {
  const outcome = decideMissed(ruleFor(rules, channel.userId))
  return { kind: 'live', channel, show: { eventId, title, category, startedAt, seenAt: at }, outcome, isAway: true, at }
}
