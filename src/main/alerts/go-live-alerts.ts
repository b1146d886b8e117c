import type { Clock } from '#shared/clock.ts'
import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import type { Channel } from '#shared/model/channel.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'
import type { Transition } from '../channels/live-transitions.ts'

/** Turns transitions into inbox entries and popups: one entry per show, one popup at most. */
export interface GoLiveAlerts {
  /** Whether a show was announced that the user has not looked at yet. */
  unseen: StoreApi<boolean>
  /** Settles when the transition is in the inbox and, where it rings, its popup was asked for. */
  take(channel: Channel, transition: Transition): Promise<void>
  /** The user looked. */
  markSeen(): void
}

interface Dependencies {
  archive: Pick<Archive, 'claimAlert' | 'joinEvent'>
  clock: Clock
  /** Shows the popup. Runs only after the alert's key is on disk, or when the disk cannot be written at all. */
  popUp(alert: Alert): void
}

export function createGoLiveAlerts({ archive, clock, popUp }: Dependencies): GoLiveAlerts {
  const unseen = createStore(() => false)
  /** Stands in for the inbox while the archive is out of order, so that this run at least repeats nothing. */
  const claimedHere = new Set<string>()
  let lookedAt = -Infinity

  async function claim(alert: Alert): Promise<boolean> {
    const key = `${alert.channel.userId}/${alert.show.eventId ?? `since ${alert.show.seenAt}`}`
    const isNewHere = !claimedHere.has(key)
    claimedHere.add(key)
    // Being told matters more than being told once: without an inbox the alert still rings.
    return archive.claimAlert(alert).catch(() => isNewHere)
  }

  async function begin(channel: Channel, transition: Extract<Transition, { kind: 'show-began' }>): Promise<void> {
    const alert: Alert = { channel, show: transition.show, outcome: judge(transition), at: clock.now() }
    const isNew = await claim(alert)
    if (!isNew || alert.outcome !== 'announced') return
    // The user may have looked while the key was being written.
    if (lookedAt < alert.at) unseen.setState(true, true)
    popUp(alert)
  }

  return {
    unseen,
    async take(channel, transition) {
      if (transition.kind === 'show-began') await begin(channel, transition)
      if (transition.kind === 'event-id-learnt') {
        // The entry rang already; where its id cannot be noted the worst is a second entry after a restart.
        await archive.joinEvent(channel.userId, transition.show.seenAt, transition.eventId).catch(() => false)
      }
    },
    markSeen() {
      lookedAt = clock.now()
      unseen.setState(false, true)
    },
  }
}

/** A show that was running at our first look did not start just now, so it must not ring as if it had. */
const judge = ({ witnessed }: { witnessed: boolean }): AlertOutcome =>
  witnessed ? 'announced' : 'already-live-when-first-seen'
