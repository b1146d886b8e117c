import { useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import { ask } from '../bridge.ts'
import { graphData } from './scene.ts'
import { liveNow } from './live-now.ts'
import { userId } from './state.ts'

/** What the channel is like; null until it is known. Asked for anew when a show begins or ends, and when numbers are forgotten. */
export function useHabits(): ChannelHabits | null {
  const [habits, setHabits] = useState<ChannelHabits | null>(null)
  const show = useStore(liveNow, ({ told }) => {
    const live = told.get(userId)?.now?.live
    return live?.phase === 'live' ? `live ${live.show.eventId} ${live.show.title}` : 'away'
  })
  const isReady = useStore(graphData.state, ({ phase }) => phase === 'ready')
  const load = useEffectEvent(async (): Promise<void> => {
    if (!isReady) return
    // The graph says already that the archive is out of order; without habits it only guesses less.
    const told = await ask(window.afterparti.viewers.habits({ userId })).catch(() => null)
    if (told !== null) setHabits(told)
  })
  // oxlint-disable-next-line react/exhaustive-deps -- these are what tells that something changed
  useEffect(() => void load(), [show, isReady])
  return habits
}
