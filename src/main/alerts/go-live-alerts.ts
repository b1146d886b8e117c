import type { Clock } from '#shared/clock.ts'
import { marksTray, rang, type Alert, type AlertKind, type AlertOutcome } from '#shared/model/alert.ts'
import { ruleFor, type AlertRules } from '#shared/model/alert-rules.ts'
import type { Channel } from '#shared/model/channel.ts'
import { viewersOf, type LiveState, type Show } from '#shared/model/live-state.ts'
import type { LocalTime } from '#shared/model/week-hours.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Archive } from '../archive/archive.ts'
import type { Transition } from '../channels/live-transitions.ts'
import { createCollector, type Alerts } from './collector.ts'
import { decide, type Discovery } from './policy.ts'
import { titleChanges } from './title-changes.ts'
import { createWaitingList } from './waiting-list.ts'

/** A transition and the channel that it is about. */
export interface ChannelNews {
  channel: Channel
  /** When the user began to follow, ms since 1970. */
  followedAt: number
  transition: Transition
}

/** Turns what happens into inbox entries and popups: one entry per show, one popup at most for all that comes together. */
export interface GoLiveAlerts {
  /** Whether there is something in the tray that the user has not looked at yet. */
  unseen: StoreApi<boolean>
  /** Takes what came at one stroke. Settles when it is in the inbox and, where it rings, its popup is on its way. */
  take(batch: readonly ChannelNews[], context: { after: 'wake' | null }): Promise<void>
  /** Takes the states of the channels: numbers that alerts wait for, and new titles. */
  observe(now: ReadonlyMap<number, LiveState>, before: ReadonlyMap<number, LiveState>): void
  /** The show of the channel has unusually many viewers: tells of it where the rule wants it, once per show. */
  takeBusy(userId: number): void
  /** The user looked. */
  markSeen(): void
  /** The app ends: what is collected is shown now, what waits is given up. Settles when all that came is kept. */
  stop(): Promise<void>
}

interface Dependencies {
  archive: Pick<Archive, 'claimAlert' | 'joinEvent' | 'decideAlert' | 'endShow' | 'hasHistoryBefore'>
  clock: Clock
  rules(): AlertRules
  isPaused(): boolean
  /** What a clock on the user's wall shows at a moment, ms since 1970. */
  localTime(at: number): LocalTime
  stateOf(userId: number): LiveState | undefined
  /** The followed channel; null where it is not followed any more. */
  channelOf(userId: number): Channel | null
  /** Whether the user is not to be disturbed, as the desktop says. Answers soon; never rejects. */
  doNotDisturb(): Promise<boolean>
  /** Shows one popup. Runs only after the alerts' keys are on disk, or when the disk cannot be written at all. */
  popUp(alerts: Alerts): void
  /** Opens by itself what the rule of the channel says. */
  open(userId: number, what: 'stream' | 'chat'): void
  /** Something in the inbox changed. */
  onKept(): void
}

/** What was known when news came. */
interface Arrival {
  at: number
  looks: number
  after: 'wake' | null
  /** Asked once, and only for what rings. */
  doNotDisturb(): Promise<boolean>
}

/** Alerts over an archive that may fail: then they ring all the same, once per run of the app. */
export function createGoLiveAlerts(dependencies: Dependencies): GoLiveAlerts {
  const { archive, clock, rules, isPaused, localTime, stateOf, channelOf, doNotDisturb, popUp, open, onKept } =
    dependencies
  const startedAt = clock.now()
  const unseen = createStore(() => false)
  /** What this run announced: holds while the archive is out of order, and after it has come back without the key. */
  const announcedHere = new Set<string>()
  const collector = createCollector(clock, popUp)
  const waiting = createWaitingList({
    clock,
    stateOf,
    decide: (alert, { show, viewers, isLate }) =>
      judge(alert.channel.userId, { show, viewers, isLate, at: clock.now(), discovery: 'witnessed' }),
    onDecided: (alert, outcome) => void settle({ ...alert, outcome }, arrivalAfter(null)),
  })
  let looks = 0
  let hadHistory: Promise<boolean> | null = null
  /** One after the other, so that the archive gets everything in the order in which it happened. */
  let last: Promise<void> = Promise.resolve()

  interface Judged {
    discovery: Discovery
    show: Show
    viewers: number | null
    isLate: boolean
    at: number
  }
  function judge(userId: number, { discovery, show, viewers, isLate, at }: Judged): AlertOutcome {
    const now = rules()
    const { quietHours } = now
    const { title } = show
    const facts = { discovery, rule: ruleFor(now, userId), quietHours, isPaused: isPaused(), title, viewers, isLate }
    return decide({ ...facts, local: localTime(at) })
  }

  function viewersNow(userId: number): number | null {
    const state = stateOf(userId)
    return state === undefined ? null : viewersOf(state)
  }

  /** What was on when we first looked began while the app was off, if the app ran before and the channel was followed. */
  async function discover(followedAt: number, isWitnessed: boolean): Promise<Discovery> {
    if (isWitnessed) return 'witnessed'
    hadHistory ??= archive.hasHistoryBefore(startedAt).catch(() => false)
    return followedAt < startedAt && (await hadHistory) ? 'began-while-away' : 'already-live-when-first-seen'
  }

  /** Keeps the alert, and answers whether it is new. */
  async function keep(alert: Alert, arrival: Arrival): Promise<boolean> {
    const key = keyOf(alert.kind, alert.channel.userId, alert.show)
    const isNewHere = !announcedHere.has(key)
    announcedHere.add(key)
    // Being told matters more than being told once: without an archive the alert still rings.
    const isNew = await archive.claimAlert(alert).catch(() => true)
    if (!isNew || !isNewHere) return false
    // The user may have looked while the key was being written.
    if (marksTray(alert.outcome) && looks === arrival.looks) unseen.setState(true, true)
    return true
  }

  /** The alert, where it rings now. */
  async function begin({ channel, followedAt, transition }: ChannelNews, arrival: Arrival): Promise<Alert | null> {
    if (transition.kind !== 'show-began') return null
    const { show, witnessed } = transition
    const { userId } = channel
    const { at } = arrival
    const discovery = await discover(followedAt, witnessed)
    const judged = judge(userId, { discovery, show, viewers: viewersNow(userId), isLate: false, at })
    const outcome = await hushed(judged, arrival)
    const isAway = arrival.after === 'wake' || discovery === 'began-while-away'
    const alert: Alert = { kind: 'live', channel, show, outcome, isAway, at }
    if (!(await keep(alert, arrival))) return null
    if (outcome === 'waiting') waiting.add(alert)
    return rang(outcome) ? alert : null
  }

  async function learn({ channel, transition }: ChannelNews): Promise<void> {
    if (transition.kind !== 'event-id-learnt') return
    announcedHere.add(keyOf('live', channel.userId, transition.show))
    // The entry rang already; where its id cannot be noted the worst is a second entry after a restart.
    await archive.joinEvent(channel.userId, transition.show.seenAt, transition.eventId).catch(() => false)
  }

  /** Where the end cannot be noted, the inbox does not tell how long the show was. */
  async function end({ channel: { userId }, transition: { kind, show } }: ChannelNews, { at }: Arrival): Promise<void> {
    if (kind === 'show-ended') waiting.ended(userId)
    if (kind === 'show-ended' || kind === 'show-resumed') {
      await archive.endShow(userId, show, kind === 'show-ended' ? at : null).catch(() => undefined)
    }
  }

  async function takeNow(batch: readonly ChannelNews[], arrival: Arrival): Promise<void> {
    const claims = batch.map(async (news) => {
      const [alert] = await Promise.all([begin(news, arrival), learn(news), end(news, arrival)])
      return alert
    })
    const ringing = (await Promise.all(claims)).filter((alert) => alert !== null)
    // A channel whose show was followed by another while all was held back is named once, with the latest.
    ring([...new Map(ringing.map((alert) => [alert.channel.userId, alert])).values()])
    onKept()
  }

  async function settle(decided: Alert, arrival: Arrival): Promise<void> {
    const { channel, show } = decided
    const outcome = await hushed(decided.outcome, arrival)
    await archive.decideAlert(channel.userId, show.seenAt, outcome).catch(() => false)
    if (rang(outcome)) {
      unseen.setState(true, true)
      ring([{ ...decided, outcome }])
    }
    onKept()
  }

  /** Takes what a show that is on has to tell. */
  async function takeNews(kind: 'title' | 'busy', channel: Channel, show: Show, arrival: Arrival): Promise<void> {
    const { userId } = channel
    const { at } = arrival
    const viewers = viewersNow(userId)
    const judged = judge(userId, { discovery: 'witnessed', show, viewers, isLate: true, at })
    const outcome = await hushed(judged, arrival)
    const alert: Alert = { kind, channel, show, outcome, isAway: false, at }
    if (!(await keep(alert, arrival))) return
    if (rang(outcome)) ring([alert])
    onKept()
  }

  function ring(alerts: readonly Alert[]): void {
    collector.add(alerts)
    for (const { kind, isAway, channel, outcome } of alerts) {
      const { autoOpen } = ruleFor(rules(), channel.userId)
      const mayOpen = kind === 'live' && !isAway && outcome !== 'announced-in-do-not-disturb'
      if (mayOpen && autoOpen !== 'nothing') open(channel.userId, autoOpen)
    }
  }

  function inTurn(task: () => Promise<void>): Promise<void> {
    const done = last.then(task)
    // What failed must not hold up what comes after it.
    last = done.catch(() => undefined)
    return done
  }

  function arrivalAfter(after: 'wake' | null): Arrival {
    let answer: Promise<boolean> | null = null
    return { at: clock.now(), looks, after, doNotDisturb: () => (answer ??= doNotDisturb()) }
  }

  return {
    unseen,
    take(batch, { after }) {
      const arrival = arrivalAfter(after)
      return inTurn(() => takeNow(batch, arrival))
    },
    observe(now, before) {
      waiting.review()
      for (const { userId, show } of titleChanges(now, before)) {
        const channel = channelOf(userId)
        if (channel === null || !ruleFor(rules(), userId).titleChanges) continue
        const arrival = arrivalAfter(null)
        void inTurn(() => takeNews('title', channel, show, arrival))
      }
    },
    takeBusy(userId) {
      const [state, channel] = [stateOf(userId), channelOf(userId)]
      if (state?.phase !== 'live' || channel === null || !ruleFor(rules(), userId).whenBusy) return
      const arrival = arrivalAfter(null)
      void inTurn(() => takeNews('busy', channel, state.show, arrival))
    },
    markSeen() {
      looks += 1
      unseen.setState(false, true)
    },
    stop() {
      waiting.stop()
      collector.stop()
      return last
    },
  }
}

/** What rings in do-not-disturb still has its popup, which the desktop keeps for later. */
const hushed = async (outcome: AlertOutcome, { doNotDisturb }: Arrival): Promise<AlertOutcome> =>
  rang(outcome) && (await doNotDisturb()) ? 'announced-in-do-not-disturb' : outcome

/** What tells one alert from another within a run: the event's id, or the live period where no id is told. */
const keyOf = (kind: AlertKind, userId: number, { eventId, seenAt, title }: Show): string =>
  `${userId}/${eventId ?? `since ${seenAt}`}${kind === 'live' ? '' : `/${kind}`}${kind === 'title' ? `/${title}` : ''}`
