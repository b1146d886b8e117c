import type { Clock } from '#shared/clock.ts'
import type { Alert, AlertOutcome } from '#shared/model/alert.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { Show } from '#shared/model/live-state.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'
import type { Transition } from '../channels/live-transitions.ts'
import type { Mutes } from './mutes.ts'
import type { NotificationPause } from './pause.ts'

/** A transition and the channel that it is about. */
export interface ChannelNews {
  channel: Channel
  transition: Transition
}

/** Turns transitions into inbox entries and popups: one entry per show, one popup at most for all that comes together. */
export interface GoLiveAlerts {
  /** Whether a show was announced that the user has not looked at yet. */
  unseen: StoreApi<boolean>
  /** Takes what came at one stroke. Settles when it is in the inbox and, where it rings, its popup was asked for. */
  take(batch: readonly ChannelNews[]): Promise<void>
  /** The user looked. */
  markSeen(): void
}

interface Dependencies {
  archive: Pick<Archive, 'claimAlert' | 'joinEvent'>
  clock: Clock
  pause: Pick<NotificationPause, 'isPaused'>
  mutes: Pick<Mutes, 'isMuted'>
  /** Shows one popup. Runs only after the alerts' keys are on disk, or when the disk cannot be written at all. */
  popUp(alerts: readonly [Alert, ...Alert[]]): void
}

/** Alerts over an archive that may fail: then they ring all the same, once per run of the app. */
export function createGoLiveAlerts({ archive, clock, pause, mutes, popUp }: Dependencies): GoLiveAlerts {
  const unseen = createStore(() => false)
  /** What this run announced: holds while the archive is out of order, and after it has come back without the key. */
  const announcedHere = new Set<string>()
  let looks = 0

  /** A show that was running at our first look did not start just now, so it must not ring as if it had. */
  function judge(userId: number, { witnessed }: { witnessed: boolean }): AlertOutcome {
    if (!witnessed) return 'already-live-when-first-seen'
    if (mutes.isMuted(userId)) return 'muted'
    return pause.isPaused() ? 'paused' : 'announced'
  }

  /** The alert, where it is new and rings. */
  async function begin({ channel, transition }: ChannelNews): Promise<Alert | null> {
    if (transition.kind !== 'show-began') return null
    const alert: Alert = { channel, show: transition.show, outcome: judge(channel.userId, transition), at: clock.now() }
    const key = keyOf(channel.userId, alert.show)
    const isNewHere = !announcedHere.has(key)
    announcedHere.add(key)
    const looksBefore = looks
    // Being told matters more than being told once: without an archive the alert still rings.
    const isNew = await archive.claimAlert(alert).catch(() => true)
    if (!isNew || !isNewHere) return null
    // The user may have looked while the key was being written. A pause keeps popups away, and not the dot.
    const isNews = alert.outcome === 'announced' || alert.outcome === 'paused'
    if (isNews && looks === looksBefore) unseen.setState(true, true)
    return alert.outcome === 'announced' ? alert : null
  }

  async function learn({ channel, transition }: ChannelNews): Promise<void> {
    if (transition.kind !== 'event-id-learnt') return
    announcedHere.add(keyOf(channel.userId, transition.show))
    // The entry rang already; where its id cannot be noted the worst is a second entry after a restart.
    await archive.joinEvent(channel.userId, transition.show.seenAt, transition.eventId).catch(() => false)
  }

  return {
    unseen,
    async take(batch) {
      // All at once, so that the archive gets everything in the order in which it happened.
      const claims = batch.map(async (news) => {
        const [alert] = await Promise.all([begin(news), learn(news)])
        return alert
      })
      const ringing = (await Promise.all(claims)).filter((alert) => alert !== null)
      // A channel whose show was followed by another while all was held back is named once, with the latest.
      const latest = new Map(ringing.map((alert) => [alert.channel.userId, alert]))
      const [first, ...others] = latest.values()
      if (first !== undefined) popUp([first, ...others])
    },
    markSeen() {
      looks += 1
      unseen.setState(false, true)
    },
  }
}

/** What tells one show from another within a run: the event's id, or the live period where no id is told. */
const keyOf = (userId: number, { eventId, seenAt }: Show): string => `${userId}/${eventId ?? `since ${seenAt}`}`
