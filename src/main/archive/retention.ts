import type { ChatLimits } from '#shared/model/archived-chat.ts'
import type { Cancel, Clock } from '#shared/clock.ts'
import type { Settings } from '#shared/model/settings.ts'
import type { StoreApi } from 'zustand/vanilla'
import type { ChatArchive } from './chat-archive.ts'
import type { ViewerArchive } from './viewer-archive.ts'
import type { ViewerLimits } from './viewer-protocol.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365 * DAY
const MB = 1_000_000

const AGES: Record<Settings['chatKeepFor'], number | null> = {
  forever: null,
  year: YEAR,
  'days-90': 90 * DAY,
  'days-30': 30 * DAY,
  'days-7': 7 * DAY,
}
const SIZES: Record<Settings['chatKeepMost'], number | null> = {
  'no-limit': null,
  'gb-1': 1000 * MB,
  'mb-500': 500 * MB,
  'mb-200': 200 * MB,
}

/** How much chat is kept by these settings. */
export const limitsOf = ({
  chatKeepFor,
  chatKeepMost,
}: Pick<Settings, 'chatKeepFor' | 'chatKeepMost'>): ChatLimits => ({
  maxAgeMs: AGES[chatKeepFor],
  maxBytes: SIZES[chatKeepMost],
  perRoom: [],
})

const RAW_AGES: Record<Settings['viewersKeepRaw'], number> = {
  'days-2': 2 * DAY,
  'days-7': 7 * DAY,
  'days-30': 30 * DAY,
}
const MINUTE_AGES: Record<Settings['viewersKeepMinutes'], number | null> = {
  'days-30': 30 * DAY,
  'days-90': 90 * DAY,
  year: YEAR,
  forever: null,
}
const QUARTER_AGES: Record<Settings['viewersKeepQuarters'], number | null> = {
  year: YEAR,
  'years-2': 2 * YEAR,
  forever: null,
}

/** How long viewers are kept by these settings. */
export const viewerLimitsOf = (
  settings: Pick<Settings, 'viewersKeepRaw' | 'viewersKeepMinutes' | 'viewersKeepQuarters'>,
): ViewerLimits => ({
  rawMs: RAW_AGES[settings.viewersKeepRaw],
  minuteMs: MINUTE_AGES[settings.viewersKeepMinutes],
  quarterMs: QUARTER_AGES[settings.viewersKeepQuarters],
})

/** The settings that say how much is kept. */
const KEEPING = [
  'chatKeepFor',
  'chatKeepMost',
  'viewersKeepRaw',
  'viewersKeepMinutes',
  'viewersKeepQuarters',
] as const satisfies readonly (keyof Settings)[]

/** Takes away chat and numbers of viewers that are beyond the limits. */
export interface Retention {
  /** Trims no more. */
  stop(): void
}

interface Dependencies {
  chat: Pick<ChatArchive, 'trim'>
  viewers: Pick<ViewerArchive, 'trimViewers'>
  settings: StoreApi<Settings>
  clock: Clock
  /** What time it is by Parti's own clock, ms since 1970; null while it did not tell. */
  partiNow(): number | null
}

/**
 * Trims a minute from now, once a day from then on, and a minute after the user changes the limits: what is gone is gone,
 * and a hand may slip. Never twice at once. While nobody can tell how old anything is, it looks again within the hour.
 */
export function startRetention({ chat, viewers, settings, clock, partiNow }: Dependencies): Retention {
  let isTrimming = false
  let cancel: Cancel

  async function trim(): Promise<void> {
    if (isTrimming) return soon()
    const now = soundNow()
    cancel = clock.after(now === null ? HOUR : DAY, () => void trim())
    isTrimming = true
    // An archive that is out of order has been told of; tomorrow is another day.
    await trimChat(now).catch(() => undefined)
    if (now !== null) await viewers.trimViewers(viewerLimitsOf(settings.getState()), now).catch(() => undefined)
    isTrimming = false
  }
  /**
   * What time it is at least. A clock that is set years ahead makes all that is kept look old, so ours is believed only as
   * far as that of Parti agrees, and the other way round. Where Parti is out of reach there is nothing new to make room for.
   */
  function soundNow(): number | null {
    const told = partiNow()
    return told === null ? null : Math.min(told, clock.now())
  }
  async function trimChat(now: number | null): Promise<void> {
    const all = limitsOf(settings.getState())
    const limits = now === null ? { ...all, maxAgeMs: null } : all
    if (limits.maxAgeMs !== null || limits.maxBytes !== null) await chat.trim(limits, now ?? clock.now())
  }
  function soon(): void {
    cancel = clock.after(MINUTE, () => void trim())
  }

  soon()
  const unsubscribe = settings.subscribe((now, before) => {
    if (KEEPING.every((id) => now[id] === before[id])) return
    cancel()
    soon()
  })
  return {
    stop() {
      unsubscribe()
      cancel()
    },
  }
}
