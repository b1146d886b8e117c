import type { LiveState, Show } from '#shared/model/live-state.ts'
import type { ShowOrder } from './show-order.ts'
import { sourceOf, type LiveSighting, type OfflineSighting, type Sighting } from './sighting.ts'

/** A channel's state with what is needed to judge the next sighting. Spans are of `Clock.elapsed`, ms. */
export interface Watched {
  state: LiveState
  /** When we began to watch: a show that began later was not missed, only found late. */
  since: number
  /** When the show that is on was first seen; null while none is. */
  showSince: number | null
  /** When it was last seen live; null when it never was. */
  liveAt: number | null
  /** Parti's key for viewers; it stays the same from show to show. */
  livestreamId: number | null
  /** The show that is on was found by a list, which does not tell when it began: whether it is news is still open. */
  isOpen: boolean
  /** Answers in a row that deny the show that is on; null when there is no such doubt. */
  doubt: { answers: number; since: number } | null
  /** Shows with an event id that ended, the latest first: one of them may come back. */
  past: readonly Show[]
}

/** What a sighting meant beyond new numbers. */
export type Transition =
  /** `witnessed` is false when the show was already running at our first look. */
  | { kind: 'show-began'; show: Show; witnessed: boolean }
  /** A show whose end was believed is on after all, or again: still the same show, so no news. */
  | { kind: 'show-resumed'; show: Show }
  /** A live period announced without an id turned out to be this event. */
  | { kind: 'event-id-learnt'; show: Show; eventId: number }
  | { kind: 'show-ended'; show: Show }

/** The state after a sighting, and what the sighting meant, in order. */
export interface Observed {
  after: Watched
  transitions: Transition[]
}

/** A channel nobody has asked about yet, watched since `elapsed` ms. */
export const unknownSince = (elapsed: number): Watched => ({
  state: { phase: 'unknown' },
  since: elapsed,
  showSince: null,
  liveAt: null,
  livestreamId: null,
  isOpen: false,
  doubt: null,
  past: [],
})

/** The same channel with a number of viewers that was pushed at `at`, ms since 1970; unchanged while it is not live. */
export const withCount = (watched: Watched, count: number, at: number): Watched =>
  watched.state.phase === 'live'
    ? { ...watched, state: { ...watched.state, viewers: { count, at, source: 'push' } } }
    : watched

/** Parti's live flag flickers and lags, so the end of a show is believed only after this many answers in a row … */
export const OFFLINE_ANSWERS = 3
/** … that span at least this many ms. The last of them is about the channel itself: a list may leave out whom it likes. */
export const OFFLINE_SPAN_MS = 120_000

/** Ended shows remembered per channel. */
const PAST_SHOWS = 5

/** The state after `sighting`, and what it meant. Pure. */
export function observe(before: Watched, sighting: Sighting, order: Pick<ShowOrder, 'beganAfter'>): Observed {
  const known = { ...before, livestreamId: sighting.livestreamId ?? before.livestreamId }
  return sighting.live ? observeLive(known, sighting, order) : observeOffline(known, sighting)
}

function observeLive(before: Watched, sighting: LiveSighting, order: Pick<ShowOrder, 'beganAfter'>): Observed {
  const { state, showSince } = before
  if (state.phase !== 'live') return enter(before, sighting)
  const { eventId } = state.show
  if (sighting.eventId === null || sighting.eventId === eventId) return goOn(before, state.show, sighting)
  if (eventId === null) {
    const isAnother = showSince !== null && order.beganAfter(sighting.eventId, showSince)
    return isAnother ? enter(before, sighting) : goOn(before, state.show, sighting)
  }
  if (sighting.eventId > eventId) return enter(before, sighting)
  // Ids count up, so this answer lags. Parti lags by less than a show's end takes to be believed: one that says so for
  // that long means it, as where a show that was planned long ago, and so has an old id, took the place of another.
  if (sighting.from === 'push') return { after: before, transitions: [] }
  const doubt = doubtAfter(before, sighting)
  return isBelieved(doubt, sighting) ? enter(before, sighting) : { after: { ...before, doubt }, transitions: [] }
}

/** A show begins, or one comes back that had ended, also after another: its id tells, and it was announced long ago. */
function enter(before: Watched, sighting: LiveSighting): Observed {
  const { state } = before
  const past = pastOf(before)
  const known = sighting.eventId === null ? undefined : past.find(({ eventId }) => eventId === sighting.eventId)
  const isFirstLook = state.phase === 'unknown'
  const isOpen = isFirstLook && sighting.from === 'list'
  const witnessed = !isFirstLook || beganWhileWatched(before, sighting)
  const first: Show = { ...NO_NEWS, eventId: sighting.eventId, seenAt: sighting.at, ...(!witnessed && { wasOn: true }) }
  const show = withNews(known ?? first, sighting)
  const ended: Transition[] = state.phase === 'live' ? [{ kind: 'show-ended', show: state.show }] : []
  const entered: Transition =
    known === undefined ? { kind: 'show-began', show, witnessed } : { kind: 'show-resumed', show }
  return {
    after: {
      ...before,
      past: past.filter((other) => other !== known),
      showSince: sighting.elapsed,
      isOpen,
      ...liveWith(show, null, sighting),
    },
    transitions: isOpen ? [] : [...ended, entered],
  }
}

/** Whether a sighting at the first look tells of a show that began after we had begun to watch. */
const beganWhileWatched = ({ since }: Watched, { from, startedAt, at, elapsed }: LiveSighting): boolean =>
  from === 'push' || (startedAt !== null && startedAt >= at - (elapsed - since))

const NO_NEWS = { title: null, category: null, startedAt: null }

/** The same show, seen once more; it may tell its id only now. */
function goOn(before: Watched, known: Show, sighting: LiveSighting): Observed {
  const viewers = before.state.phase === 'live' ? before.state.viewers : null
  const isOpen = before.isOpen && sighting.from === 'list'
  const witnessed = before.isOpen && beganWhileWatched(before, sighting)
  const { wasOn, ...begun } = known
  const same: Show = witnessed || wasOn === undefined ? begun : { ...begun, wasOn }
  const show = withNews({ ...same, eventId: known.eventId ?? sighting.eventId }, sighting)
  const after = { ...before, isOpen, ...liveWith(show, viewers, sighting) }
  if (isOpen) return { after, transitions: [] }
  if (before.isOpen) return { after, transitions: [{ kind: 'show-began', show, witnessed }] }
  const learnt = known.eventId === null ? show.eventId : null
  return {
    after,
    transitions: learnt === null ? [] : [{ kind: 'event-id-learnt', show, eventId: learnt }],
  }
}

const withNews = (show: Show, { title, category, startedAt }: LiveSighting): Show => ({
  ...show,
  title: title ?? show.title,
  category: category ?? show.category,
  startedAt: startedAt ?? show.startedAt,
})

function liveWith(
  show: Show,
  known: Extract<LiveState, { phase: 'live' }>['viewers'],
  sighting: LiveSighting,
): Pick<Watched, 'state' | 'liveAt' | 'doubt'> {
  const { at, viewers: count } = sighting
  const source = sourceOf(sighting)
  const viewers = count === null ? known : { count, at, source }
  return { state: { phase: 'live', show, viewers, at, source }, liveAt: sighting.elapsed, doubt: null }
}

function observeOffline(before: Watched, sighting: OfflineSighting): Observed {
  const { state } = before
  const off = { phase: 'offline', at: sighting.at, source: sourceOf(sighting) } as const
  if (state.phase !== 'live') {
    const lastLiveAt = state.phase === 'offline' ? state.lastLiveAt : null
    return { after: { ...before, state: { ...off, lastLiveAt } }, transitions: [] }
  }
  const doubt = doubtAfter(before, sighting)
  if (!isBelieved(doubt, sighting)) return { after: { ...before, doubt }, transitions: [] }
  return {
    after: {
      ...before,
      state: { ...off, lastLiveAt: state.at },
      showSince: null,
      isOpen: false,
      doubt: null,
      past: pastOf(before),
    },
    transitions: [{ kind: 'show-ended', show: state.show }],
  }
}

const doubtAfter = ({ doubt }: Watched, { elapsed }: Sighting): NonNullable<Watched['doubt']> => ({
  answers: (doubt?.answers ?? 0) + 1,
  since: doubt?.since ?? elapsed,
})

function isBelieved({ answers, since }: NonNullable<Watched['doubt']>, { from, elapsed }: Sighting): boolean {
  return from === 'info' && answers >= OFFLINE_ANSWERS && elapsed - since >= OFFLINE_SPAN_MS
}

/** The past shows once the one that is on, if any, is over. Without an id nobody could tell that it came back. */
function pastOf({ state, past }: Watched): readonly Show[] {
  if (state.phase !== 'live' || state.show.eventId === null) return past
  return [state.show, ...past].slice(0, PAST_SHOWS)
}
