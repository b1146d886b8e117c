import { vi } from 'vitest'
import type { Alert } from '#shared/model/alert.ts'
import { DEFAULT_ALERT_RULES, type AlertRule, type AlertRules } from '#shared/model/alert-rules.ts'
import type { Channel } from '#shared/model/channel.ts'
import type { LiveState, Show } from '#shared/model/live-state.ts'
import { COLLECT_MS, type Alerts } from '../../src/main/alerts/collector.ts'
import { createGoLiveAlerts, type ChannelNews } from '../../src/main/alerts/go-live-alerts.ts'
import type { Transition } from '../../src/main/channels/live-transitions.ts'
import { createFakeClock } from '../fake-clock.ts'

/** Whom the news are about. */
export const channel: Channel = { userId: 567503, name: 'DBR', account: null }
export const show: Show = { eventId: 80695, title: 'Games', category: null, startedAt: null, seenAt: 5 }
/** That show began, and we saw it. */
export const began = { kind: 'show-began', show, witnessed: true } as const
/** When it is, ms since 1970. */
export const NOW = 1_000
/** News of that channel. */
export const news = (transition: Transition, change: Partial<ChannelNews> = {}): ChannelNews => ({
  channel,
  followedAt: 0,
  transition,
  ...change,
})
/** The channel with that show on. */
export const liveState = (change: Partial<Show> = {}, count: number | null = null): LiveState => ({
  phase: 'live',
  show: { ...show, ...change },
  viewers: count === null ? null : { count, at: NOW, source: 'poll' },
  at: NOW,
  source: 'poll',
})

/** Lets promises that wait for each other settle. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve()
}

interface World {
  claimAlert?: (alert: Alert) => Promise<boolean>
  rule?: Partial<AlertRule>
  quietHours?: AlertRules['quietHours']
  hasHistory?: boolean
  isDoNotDisturb?: boolean
}

/** Alerts by one rule, over an archive that takes everything unless told otherwise. */
export function alerts(world: World = {}) {
  const { claimAlert = () => Promise.resolve(true), rule = {}, quietHours, hasHistory = true } = world
  const states = new Map<number, LiveState>()
  const clock = createFakeClock(NOW)
  const ports = {
    claimAlert: vi.fn(claimAlert),
    joinEvent: vi.fn(() => Promise.resolve(true)),
    decideAlert: vi.fn(() => Promise.resolve(true)),
    endShow: vi.fn(() => Promise.resolve()),
    popUp: vi.fn<(alerts: Alerts) => void>(),
    open: vi.fn<(userId: number, what: 'stream' | 'chat') => void>(),
    onKept: vi.fn<() => void>(),
    doNotDisturb: vi.fn(() => Promise.resolve(world.isDoNotDisturb === true)),
  }
  const { popUp, open, onKept, doNotDisturb, ...archive } = ports
  const made = createGoLiveAlerts({
    archive: { ...archive, hasHistoryBefore: () => Promise.resolve(hasHistory) },
    clock,
    rules: () => ({
      standard: { ...DEFAULT_ALERT_RULES.standard, ...rule },
      channels: {},
      quietHours: quietHours ?? DEFAULT_ALERT_RULES.quietHours,
    }),
    isPaused: () => false,
    localTime: () => ({ weekday: 0, minute: 60 }),
    stateOf: (userId) => states.get(userId),
    channelOf: (userId) => (userId === channel.userId ? channel : null),
    doNotDisturb,
    popUp,
    open,
    onKept,
  })
  /** Takes news and lets the collecting window pass. */
  const take = async (batch: readonly ChannelNews[], after: 'wake' | null = null): Promise<void> => {
    await made.take(batch, { after })
    clock.advance(COLLECT_MS)
  }
  const see = (state: LiveState): void => {
    const before = new Map(states)
    states.set(channel.userId, state)
    made.observe(states, before)
  }
  const forget = (): void => states.clear()
  return { made, clock, take, see, forget, ...ports }
}
