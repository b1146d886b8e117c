import type { Clock } from '#shared/clock.ts'
import type { Source } from '#shared/model/live-state.ts'
import type { ChannelInfo, LiveNotice } from '../parti/facts.ts'

/** A moment on both clocks: `at` (ms since 1970) is shown and kept, `elapsed` (ms, never jumps) measures spans. */
export interface Moment {
  at: number
  elapsed: number
}

/** Which answer or push a sighting was made from. The list has no word on whom it leaves out, so it weighs less. */
export type Witness = 'push' | 'list' | 'info'

/** A channel that was seen live. What is null was not told. */
export interface LiveSighting extends Moment {
  live: true
  from: Witness
  livestreamId: number | null
  eventId: number | null
  title: string | null
  category: string | null
  /** ms since 1970. */
  startedAt: number | null
  viewers: number | null
}

/** A channel that was said to be off, or that a complete list of live channels lacks. */
export interface OfflineSighting extends Moment {
  live: false
  from: Exclude<Witness, 'push'>
  livestreamId: number | null
}

/** One answer or push about one channel. */
export type Sighting = LiveSighting | OfflineSighting

/** The present moment. */
export const momentOf = (clock: Clock): Moment => ({ at: clock.now(), elapsed: clock.elapsed() })

/** How a sighting reached us, in the words of the live state. */
export const sourceOf = ({ from }: Sighting): Exclude<Source, 'stored'> => (from === 'push' ? 'push' : 'poll')

/** What a channel-info says. Nobody behind the id counts as offline: the channel vanished or was banned. */
export function sightingOfInfo(info: ChannelInfo | null, moment: Moment): Sighting {
  const livestreamId = info?.livestreamId ?? null
  if (info === null || !info.isLive) return { live: false, from: 'info', livestreamId, ...moment }
  const { eventId, title, category, startedAt, viewers } = info
  return { live: true, from: 'info', livestreamId, eventId, title, category, startedAt, viewers, ...moment }
}

/** What a push, or a row of the list of live channels, says. */
export function sightingOfNotice(notice: LiveNotice, from: 'push' | 'list', moment: Moment): LiveSighting {
  const { livestreamId, eventId, title, category, viewers } = notice
  return { live: true, from, livestreamId, eventId, title, category, startedAt: null, viewers, ...moment }
}

/** What it says that a complete list of live channels lacks one. */
export const absence = (moment: Moment): OfflineSighting => ({
  live: false,
  from: 'list',
  livestreamId: null,
  ...moment,
})
