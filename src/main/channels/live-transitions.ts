import type { LiveState, Show, Source } from '#shared/model/live-state.ts'

/** One answer or push about one channel. */
export type Sighting =
  | {
      live: true
      eventId: number | null
      title: string | null
      category: string | null
      startedAt: number | null
      viewers: number | null
      source: Source
      /** ms since 1970. */
      at: number
    }
  | { live: false; source: Source; at: number }

type LiveSighting = Extract<Sighting, { live: true }>

/** A channel's state with what is needed to judge the next sighting. */
export interface Watched {
  state: LiveState
  /** When we began to watch, ms since 1970: a show that began later was not missed, only found late. */
  since: number
  /** Offline answers in a row while the channel counts as live; null when there is no such doubt. */
  doubt: { answers: number; since: number } | null
}

/** What a sighting meant beyond new numbers. */
export type Transition =
  /** `witnessed` is false when the show was already running at our first look. */
  | { kind: 'show-began'; show: Show; witnessed: boolean }
  /** A live period announced without an id turned out to be this event. */
  | { kind: 'event-id-learnt'; show: Show; eventId: number }
  | { kind: 'show-ended'; show: Show }

/** A channel nobody has asked about yet, watched since `now` (ms since 1970). */
export const unknownSince = (now: number): Watched => ({ state: { phase: 'unknown' }, since: now, doubt: null })

/** Parti's live flag flickers and lags, so the end of a show is believed only after this many answers in a row … */
export const OFFLINE_ANSWERS = 3
/** … that span at least this many ms. */
export const OFFLINE_SPAN_MS = 120_000

/** The state after `sighting`, and what it meant. Pure. */
export function observe(before: Watched, sighting: Sighting): { after: Watched; transition: Transition | null } {
  return sighting.live ? observeLive(before, sighting) : observeOffline(before, sighting)
}

function observeLive(before: Watched, sighting: LiveSighting): { after: Watched; transition: Transition | null } {
  const { state } = before
  if (isOlderShow(state, sighting)) return { after: before, transition: null }
  if (state.phase !== 'live' || isAnotherShow(state.show, sighting)) {
    const show: Show = {
      eventId: sighting.eventId,
      title: sighting.title,
      category: sighting.category,
      startedAt: sighting.startedAt,
      seenAt: sighting.at,
    }
    const beganWhileWatched = sighting.startedAt !== null && sighting.startedAt >= before.since
    const witnessed = state.phase !== 'unknown' || sighting.source === 'push' || beganWhileWatched
    return { after: liveWith(show, before, sighting), transition: { kind: 'show-began', show, witnessed } }
  }
  const show: Show = {
    ...state.show,
    eventId: state.show.eventId ?? sighting.eventId,
    title: sighting.title ?? state.show.title,
    category: sighting.category ?? state.show.category,
    startedAt: sighting.startedAt ?? state.show.startedAt,
  }
  const learnt = state.show.eventId === null && show.eventId !== null ? show.eventId : null
  return {
    after: liveWith(show, before, sighting),
    transition: learnt === null ? null : { kind: 'event-id-learnt', show, eventId: learnt },
  }
}

const isAnotherShow = (show: Show, sighting: LiveSighting): boolean =>
  show.eventId !== null && sighting.eventId !== null && show.eventId !== sighting.eventId

/** Event ids count up over the whole site (counted by others), so a lower one is an answer that lags. */
const isOlderShow = (state: LiveState, { eventId }: LiveSighting): boolean =>
  state.phase === 'live' && eventId !== null && state.show.eventId !== null && eventId < state.show.eventId

function liveWith(show: Show, { state: before, since }: Watched, { viewers, at, source }: LiveSighting): Watched {
  const known = before.phase === 'live' && before.show.seenAt === show.seenAt ? before.viewers : null
  return {
    since,
    state: { phase: 'live', show, viewers: viewers === null ? known : { count: viewers, at, source }, at, source },
    doubt: null,
  }
}

function observeOffline(
  { state, since: watchedSince, doubt }: Watched,
  { at, source }: Sighting,
): { after: Watched; transition: Transition | null } {
  if (state.phase !== 'live') {
    const lastLiveAt = state.phase === 'offline' ? state.lastLiveAt : null
    return {
      after: { state: { phase: 'offline', at, source, lastLiveAt }, since: watchedSince, doubt: null },
      transition: null,
    }
  }
  // A clock that was set back must not make the doubt last for hours.
  const since = doubt === null || doubt.since > at ? at : doubt.since
  const answers = (doubt?.answers ?? 0) + 1
  if (answers < OFFLINE_ANSWERS || at - since < OFFLINE_SPAN_MS) {
    return { after: { state, since: watchedSince, doubt: { answers, since } }, transition: null }
  }
  return {
    after: { state: { phase: 'offline', at, source, lastLiveAt: state.at }, since: watchedSince, doubt: null },
    transition: { kind: 'show-ended', show: state.show },
  }
}
