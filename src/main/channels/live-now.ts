import type { LiveState } from '#shared/model/live-state.ts'
import type { ChannelInfo } from '../parti/facts.ts'

/** What one answer alone says of a channel that nobody watches; `at`: ms since 1970. Pure. */
export function liveNow(info: ChannelInfo | null, at: number): LiveState {
  if (info?.isLive !== true) return { phase: 'offline', at, source: 'poll', lastLiveAt: null }
  const { eventId, title, category, startedAt, viewers } = info
  return {
    phase: 'live',
    show: { eventId, title, category, startedAt, seenAt: at, wasOn: true },
    viewers: viewers === null ? null : { count: viewers, at, source: 'poll' },
    at,
    source: 'poll',
  }
}
