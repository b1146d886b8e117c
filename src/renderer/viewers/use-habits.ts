import { useEffect, useEffectEvent } from 'react'
import { useStore } from 'zustand'
import type { ChannelHabits } from '#shared/model/channel-habits.ts'
import { ask } from '../bridge.ts'
import { createHabitsLoader } from './habits-loader.ts'
import { liveNow } from './live-now.ts'
import { pageClock } from './page-clock.ts'
import { graphData } from './scene.ts'
import { userId, wish } from './state.ts'

const habits = createHabitsLoader({
  // The graph says already that the archive is out of order; without habits it only guesses less.
  ask: () => ask(window.afterparti.viewers.habits({ userId })),
  isInSight: () => !document.hidden && wish.getState().section === 'shows',
  clock: pageClock,
})

function heedSight(): () => void {
  const end = wish.subscribe((now, before) => {
    if (now.section !== before.section) habits.look()
  })
  document.addEventListener('visibilitychange', habits.look)
  return () => {
    end()
    document.removeEventListener('visibilitychange', habits.look)
  }
}

/**
 * What the channel is like; null until it is known. Asked for anew when a show begins or ends, when numbers are forgotten, and
 * once a minute while the page of shows is in sight.
 */
export function useHabits(): ChannelHabits | null {
  const show = useStore(liveNow, ({ told }) => {
    const live = told.get(userId)?.now?.live
    return live?.phase === 'live' ? `live ${live.show.seenAt} ${live.show.eventId} ${live.show.title}` : 'away'
  })
  const isReady = useStore(graphData.state, ({ phase }) => phase === 'ready')
  const load = useEffectEvent(() => {
    if (isReady) habits.again()
  })
  // oxlint-disable-next-line react/exhaustive-deps -- these are what tells that something changed
  useEffect(load, [show, isReady])
  useEffect(heedSight, [])
  return useStore(habits.state)
}
